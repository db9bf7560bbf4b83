import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type Message, type MessageValue, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { objectMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { boundedPattern } from "../pattern/bounded-pattern.js";
import { errorPhrase } from "../validate/error-phrase.js";

/** A fault of a partial input, and its position. */
export interface InputFault {
  path: string[];
  message: Message;
  hint: Message | undefined;
}

/** Checks a partial input against a model's input schema: given values must be valid, no value is required. */
export type PresetChecker = (input: JsonObject) => InputFault[];

/** Creates the checker of one model; compiling its schema is the slow part. */
export function presetChecker(document: JsonObject, inputSchema: JsonObject): PresetChecker {
  const schema = resolveSchema(document, inputSchema) ?? {};
  const known = Object.keys(objectMember(schema, "properties"));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    code: { regExp: boundedPattern },
  });
  formats(ajv);
  // References of the schema point into the document's components.
  const { required: _required, ...partial } = schema;
  const validate = ajv.compile({
    ...partial,
    additionalProperties: true,
    components: document["components"] ?? {},
  });
  return (input) => {
    const faults = Object.keys(input)
      .filter((name) => !known.includes(name) && schema["additionalProperties"] !== true)
      .map((name) => ({
        path: [name],
        message: phrase`has no input ${JSON.stringify(name)}`,
        hint: didYouMean(name, known) ?? phrase`Its inputs are ${known}.`,
      }));
    return [...faults, ...errorsOf(validate, input).map(faultOf)];
  };
}

/**
 * The errors of ajv. For some schemas ajv 8 generates code that throws, for example where `patternProperties` is beside
 * a branch with `additionalProperties`: then the input cannot be checked and is accepted.
 */
function errorsOf(validate: ValidateFunction, input: JsonObject): ErrorObject[] {
  try {
    return validate(input) ? [] : (validate.errors ?? []);
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) return [];
    throw error;
  }
}

function faultOf(error: ErrorObject): InputFault {
  const path = pointerSegments(error.instancePath);
  return { path, message: phrase`does not take ${path.join(".")}: ${describeError(error)}`, hint: undefined };
}

function describeError(error: ErrorObject): Message {
  const allowed: unknown = error.params["allowedValues"];
  const values: MessageValue = Array.isArray(allowed)
    ? phrase`: ${allowed.map((value) => JSON.stringify(value))}`
    : "";
  return phrase`it ${errorPhrase(error)}${values}`;
}
