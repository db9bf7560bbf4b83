import type { ErrorObject } from "ajv/dist/2020.js";
import { type Message, phrase, verbatim } from "../diagnostics/message.js";

/** What an error of ajv reports, as a message in ajv's English: `must be string`. */
export function errorPhrase({ keyword, params, message }: ErrorObject): Message {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "type":
      return phrase`must be ${String(params["type"])}`;
    case "required":
      return phrase`must have required property '${String(params["missingProperty"])}'`;
    case "additionalProperties":
      return phrase`must NOT have additional properties`;
    case "unevaluatedProperties":
      return phrase`must NOT have unevaluated properties`;
    case "enum":
      return phrase`must be equal to one of the allowed values`;
    case "const":
      return phrase`must be equal to constant`;
    case "pattern":
      return phrase`must match pattern "${String(params["pattern"])}"`;
    case "format":
      return phrase`must match format "${String(params["format"])}"`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return phrase`must be ${String(params["comparison"])} ${limit}`;
    case "multipleOf":
      return phrase`must be multiple of ${String(params["multipleOf"])}`;
    case "minLength":
      return phrase`must NOT have fewer than ${limit} characters`;
    case "maxLength":
      return phrase`must NOT have more than ${limit} characters`;
    case "minItems":
      return phrase`must NOT have fewer than ${limit} items`;
    case "maxItems":
      return phrase`must NOT have more than ${limit} items`;
    case "minProperties":
      return phrase`must NOT have fewer than ${limit} properties`;
    case "maxProperties":
      return phrase`must NOT have more than ${limit} properties`;
    case "not":
      return phrase`must NOT be valid`;
    case "oneOf":
      return phrase`must match exactly one schema in oneOf`;
    case "anyOf":
      return phrase`must match a schema in anyOf`;
    case "propertyNames":
      return phrase`property name must be valid`;
    case "false schema":
      return phrase`boolean schema is false`;
    default:
      return message === undefined ? phrase`is not valid` : verbatim(message);
  }
}
