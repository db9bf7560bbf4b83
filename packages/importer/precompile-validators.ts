import { dirname, join, resolve } from "node:path";
import openapiSchema from "@seriousme/openapi-schema-validator/schemas/v3.1/schema.json" with {
  type: "json",
};
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import type { TsdownPlugin } from "tsdown";
import extensionSchema from "./schemas/x-corsac.schema.json" with { type: "json" };
import { validatorOptions } from "./src/validate/validator-options.js";

const name = "\0precompiled-validators.js";
const replaced = join(import.meta.dirname, "src/validate/validators.js");

/**
 * Puts the code that ajv makes of the schemas in the place of `src/validate/validators.ts`, which makes it at every start:
 * that takes a quarter of a second, and ajv itself has to be loaded.
 */
export function precompiledValidators(): TsdownPlugin {
  return {
    name: "precompiled-validators",
    resolveId: (source, importer) =>
      importer !== undefined && resolve(dirname(importer), source) === replaced ? name : undefined,
    load: (id) => (id === name ? { code: validatorsCode(), moduleType: "js" } : undefined),
  };
}

function validatorsCode(): string {
  const ajv = new Ajv2020({
    ...validatorOptions,
    code: { source: true, esm: true },
  });
  formats(ajv);
  ajv.addFormat("media-range", true);
  ajv.addSchema(extensionSchema);
  ajv.addSchema(openapiSchema);
  const definitions = Object.keys(extensionSchema.$defs);
  const code = standaloneCode(ajv, {
    openapi: openapiSchema.$id,
    schema: "https://json-schema.org/draft/2020-12/schema",
    ...Object.fromEntries(
      definitions.map((definition, index) => [
        `extension${index}`,
        `${extensionSchema.$id}#/$defs/${definition}`,
      ]),
    ),
  });
  const imports = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)/g, (_: string, path: string) => {
    if (!imports.has(path)) imports.set(path, `required${imports.size}`);
    return imports.get(path) ?? "";
  });
  // What a default import of a CommonJS module is differs between Node and bundlers.
  const imported = [...imports].map(
    ([path, name]) =>
      `import module_${name} from "${path}.js";\nconst ${name} = module_${name}.default === undefined ? { default: module_${name} } : module_${name};`,
  );
  return `${imported.join("\n")}
${body}
const extensions = { ${definitions.map((definition, index) => `${JSON.stringify(definition)}: extension${index}`).join(", ")} };
export const openapiValidator = () => openapi;
export const schemaValidator = () => schema;
export const extensionValidator = (name) => (Object.hasOwn(extensions, name) ? extensions[name] : undefined);
export const extensionNames = () => Object.keys(extensions).filter((name) => name.startsWith("x-corsac-"));
`;
}
