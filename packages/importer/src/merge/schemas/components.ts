import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, sameJson } from "../../document/json-values.js";

/** The reusable schemas of the document, by name. */
export class Components {
  readonly schemas: JsonObject;

  constructor(schemas: JsonObject) {
    this.schemas = schemas;
  }

  /** Adds a schema and returns a reference to it. A name that is in use gets a number. */
  add(name: string, schema: JsonValue): { $ref: string } {
    let free = name;
    for (
      let number = 2;
      Object.hasOwn(this.schemas, free) && !sameJson(this.schemas[free], schema);
      number += 1
    ) {
      free = `${name}${number}`;
    }
    this.schemas[free] = isJsonObject(schema) ? schema : {};
    return { $ref: `#/components/schemas/${free}` };
  }
}
