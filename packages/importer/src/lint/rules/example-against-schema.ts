import { pointerSegments, valueAtPointer } from "../../document/json-pointer.js";
import { finding } from "../../findings/finding.js";
import type { PageContent } from "../../forms/page.js";
import { isFiller, isGenerated } from "../../merge/pages/generated-example.js";
import { takesBody } from "../../merge/pages/prepared-page.js";
import { valueViolations } from "../../validate/value-violations.js";
import type { PageRule } from "../page-rule.js";

/** More of one example would only repeat what is wrong with it. */
const most = 5;

/**
 * What an example shows against its own schema. A member that is missing is left to the rules about `required`, and an
 * example without any member of the schema to the one about pasted examples.
 */
export const exampleAgainstSchema: PageRule = (page) => {
  const contents: PageContent[] = [
    ...(takesBody(page) ? (page.body?.contents ?? []) : []),
    ...page.responses.flatMap((response) => response.contents),
  ];
  const document = { components: page.components };
  return contents.flatMap(({ schema, examples }) =>
    examples.flatMap(({ value }) =>
      valueViolations(document, schema?.value, value.value)
        .filter(({ keyword, pointer }) => keyword !== "required" && pointer !== "")
        .filter(
          ({ pointer }) => !(isFiller(valueAtPointer(value.value, pointer)) && isGenerated(value.value)),
        )
        .slice(0, most)
        .map(({ pointer, message }) => {
          const name = nameOf(pointer);
          return finding("example-against-schema", `In the example, "${name}" ${message}`, value.at(pointer));
        }),
    ),
  );
};

/** The last name on the way, with the numbers after it: `tools[0]`. */
function nameOf(pointer: string): string {
  const segments = pointerSegments(pointer);
  const last = segments.findLastIndex((segment) => !/^\d+$/.test(segment));
  const numbers = segments.slice(last + 1).map((segment) => `[${segment}]`);
  return `${last < 0 ? "" : segments[last]}${numbers.join("")}`;
}
