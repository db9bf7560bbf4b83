import openapiSchema from "@seriousme/openapi-schema-validator/schemas/v3.1/schema.json" with {
  type: "json",
};
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import extensionSchema from "../../schemas/x-corsac.schema.json" with { type: "json" };
import { validatorOptions } from "./validator-options.js";

let shared: Ajv2020 | undefined;

function ajv(): Ajv2020 {
  if (shared === undefined) {
    shared = new Ajv2020(validatorOptions);
    formats(shared);
    shared.addFormat("media-range", true);
    shared.addSchema(extensionSchema);
  }
  return shared;
}

let openapi: ValidateFunction | undefined;

/** OpenAPI 3.1. Compiled on first use, because it takes a tenth of a second, which readers of documents do not need. */
export function openapiValidator(): ValidateFunction {
  openapi ??= ajv().compile(openapiSchema);
  return openapi;
}

/** JSON Schema 2020-12. */
export function schemaValidator(): ValidateFunction {
  const validate = ajv().getSchema("https://json-schema.org/draft/2020-12/schema");
  if (validate === undefined) throw new TypeError("ajv comes without the schema of JSON Schema 2020-12.");
  return validate;
}

/** A definition of `schemas/x-corsac.schema.json`; undefined for an unknown name. */
export function extensionValidator(name: string): ValidateFunction | undefined {
  if (!Object.hasOwn(extensionSchema.$defs, name)) return undefined;
  return ajv().getSchema(`${extensionSchema.$id}#/$defs/${name}`);
}

/** The names of all extensions. */
export function extensionNames(): string[] {
  return Object.keys(extensionSchema.$defs).filter((name) => name.startsWith("x-corsac-"));
}
