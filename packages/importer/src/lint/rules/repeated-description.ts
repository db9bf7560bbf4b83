import { phrase } from "../../diagnostics/message.js";
import { appendPointer } from "../../document/json-pointer.js";
import { objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { identifierWords } from "../../names/identifier.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";

/**
 * Two fields of one object with the same description that contains a number, such as a length (digits of a name such as
 * `RFC3339` are ignored), and names without a common word: one was copied from the other. `start_time` and `end_time`
 * may have the same description.
 */
export const repeatedDescription: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer }) => {
    const first = new Map<string, { name: string; type: string }>();
    return Object.entries(objectMember(schema, "properties")).flatMap(([name, field]) => {
      const description = textMember(field, "description")?.trim() ?? "";
      if (description.length < 8 || !/(?<![\w.-])\d/.test(description)) return [];
      const type = textMember(field, "type") ?? "";
      const known = first.get(description);
      if (known === undefined) {
        first.set(description, { name, type });
        return [];
      }
      if (known.type !== type || !isTextual(type) || shareWord(known.name, name)) return [];
      const message = phrase`The field "${name}" is described in the same words as "${known.name}"`;
      const at = appendPointer(appendPointer(`${pointer}/properties`, name), "description");
      return [finding("repeated-description", message, whole.at(at))];
    });
  });

/** Numbers come in pairs (`width` and `height`); copied descriptions occur on texts with the same limit. */
function isTextual(type: string): boolean {
  return type === "string" || type === "array";
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(identifierWords(one));
  return identifierWords(other).some((word) => words.has(word));
}
