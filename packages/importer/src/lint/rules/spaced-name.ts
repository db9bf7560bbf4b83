import { phrase } from "../../diagnostics/message.js";
import { appendPointer } from "../../document/json-pointer.js";
import { objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts, responseParts } from "../schema-parts.js";

/** A field's name with a leading or trailing space: it is invisible on the page, but requests must send it. */
export const spacedName: PageRule = (page) =>
  [...requestParts(page), ...responseParts(page)].flatMap(({ schema, whole, pointer }) =>
    Object.keys(objectMember(schema, "properties"))
      .filter((name) => name.trim() !== name)
      .map((name) => {
        const message = phrase`The name of the field ${JSON.stringify(name)} starts or ends with a space`;
        return finding("spaced-name", message, whole.at(appendPointer(`${pointer}/properties`, name)));
      }),
  );
