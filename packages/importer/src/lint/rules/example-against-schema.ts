import { phrase } from "../../diagnostics/message.js";
import { pointerSegments, valueAtPointer } from "../../document/json-pointer.js";
import { finding } from "../../findings/finding.js";
import type { PageContent } from "../../forms/page.js";
import { isFiller, isGenerated } from "../../merge/pages/generated-example.js";
import { takesBody } from "../../merge/pages/prepared-page.js";
import { valueViolations } from "../../validate/value-violations.js";
import type { PageRule } from "../page-rule.js";

/** The maximum number of findings of one example; more would be redundant. */
const most = 5;

/**
 * Reports contradictions between an example and its own schema. Missing members are left to the rules about `required`,
 * and examples without any member of the schema to the rule about pasted examples.
 */
export const exampleAgainstSchema: PageRule = (page) => {
  const contents: PageContent[] = [
    ...(takesBody(page) ? (page.body?.contents ?? []) : []),
    ...page.responses.flatMap((response) => response.contents),
  ];
  const document = { components: page.components };
  // In XML all values are texts, even where a JSON example shows other types.
  return contents
    .filter(({ mediaType }) => !/\bxml\b/.test(mediaType))
    .flatMap(({ schema, examples }) =>
      examples.flatMap(({ value }) =>
        valueViolations(document, schema?.value, value.value)
          .filter(({ keyword, pointer }) => keyword !== "required" && pointer !== "")
          // An empty text in place of a listed value means that none was chosen.
          .filter(({ keyword, pointer }) => keyword !== "enum" || valueAtPointer(value.value, pointer) !== "")
          .filter(
            ({ pointer }) => !(isFiller(valueAtPointer(value.value, pointer)) && isGenerated(value.value)),
          )
          .slice(0, most)
          .map(({ pointer, message }) => {
            const name = nameOf(pointer);
            return finding(
              "example-against-schema",
              phrase`In the example, "${name}" ${message}`,
              value.at(pointer),
            );
          }),
      ),
    );
};

/** The last name of the pointer, with the indexes after it: `tools[0]`. */
function nameOf(pointer: string): string {
  const segments = pointerSegments(pointer);
  const last = segments.findLastIndex((segment) => !/^\d+$/.test(segment));
  const numbers = segments.slice(last + 1).map((segment) => `[${segment}]`);
  return `${last < 0 ? "" : segments[last]}${numbers.join("")}`;
}
