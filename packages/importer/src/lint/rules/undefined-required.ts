import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer } from "../../document/json.js";
import { arrayMember, isJsonObject, member, strings } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts, responseParts } from "../schema-parts.js";

export const undefinedRequired: PageRule = (page) =>
  [...requestParts(page), ...responseParts(page)].flatMap(({ schema, whole, pointer, label }) => {
    const properties = member(schema, "properties");
    if (!isJsonObject(properties) || isPartial(schema, pointer)) return [];
    return strings(arrayMember(schema, "required"))
      .map((name, index) => ({ name, index }))
      .filter(({ name }) => !Object.hasOwn(properties, name))
      .map(({ name, index }) => {
        const message = phrase`${label} requires "${name}", which is not among its properties`;
        return finding("undefined-required", message, whole.valueAt(`${pointer}/required/${index}`));
      });
  });

/** Whether other schemas of the same value may define the properties, for example through `allOf`. */
function isPartial(schema: JsonObject, pointer: JsonPointer): boolean {
  return (
    ["allOf", "anyOf", "oneOf", "$ref", "patternProperties"].some((keyword) =>
      Object.hasOwn(schema, keyword),
    ) || /\/(?:allOf|anyOf|oneOf)\/\d+$/.test(pointer)
  );
}
