import { boundedPattern } from "@corsac/importer/pattern";
import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { interpreterEngine } from "./interpreter/interpreter-engine.js";
import { isTime, type SchemaCheck, type SchemaEngine, uncheckedFormat } from "./schema-engine.js";

/** One instance that finds every error, and one that stops at the first. Created on first use. */
const compilers = new Map<boolean, Ajv2020>();

/**
 * Validates with ajv, which generates code from schemas, so it needs a platform that allows this. For some schemas ajv
 * 8 generates code that fails: it reads an undeclared variable, or writes to a value that is not an object. Those
 * schemas are interpreted.
 */
export const ajvEngine: SchemaEngine = (schema, isComplete) => {
  const ajv = compilers.get(isComplete) ?? createCompiler(isComplete);
  compilers.set(isComplete, ajv);
  const validate = ajv.compile(schema);
  // Otherwise ajv would keep every schema in memory.
  ajv.removeSchema(schema);
  let interpreted: SchemaCheck | undefined;
  return (value) => {
    if (interpreted !== undefined) return interpreted(value);
    try {
      return validate(value) ? [] : (validate.errors ?? []);
    } catch (error) {
      if (!(error instanceof ReferenceError || error instanceof TypeError)) throw error;
      interpreted = interpreterEngine(schema, isComplete);
      return interpreted(value);
    }
  };
};

function createCompiler(isComplete: boolean): Ajv2020 {
  // Documents come from many sources, so unknown keywords and formats are not errors.
  const ajv = new Ajv2020({
    allErrors: isComplete,
    strict: false,
    logger: false,
    validateFormats: true,
    // The text comes from the request, so the time of a pattern must be bounded.
    code: { regExp: boundedPattern },
  });
  formatsPlugin(ajv);
  ajv.addFormat(uncheckedFormat, true);
  ajv.addFormat("time", isTime);
  return ajv;
}
