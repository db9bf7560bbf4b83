import type { JsonValue } from "../../document/json.js";
import { appendPointer, valueAtPointer } from "../../document/json-pointer.js";
import { arrayMember, member, objectMember } from "../../document/json-values.js";
import type { Page } from "../../forms/page.js";

/** The constant value of a field at the root of the request, or else its value in the request's examples. */
export function shownValue(page: Page, name: string): JsonValue | undefined {
  const pointer = appendPointer("", name);
  const contents = page.body?.contents ?? [];
  const shown = contents.flatMap(({ examples }) =>
    examples.map(({ value }) => valueAtPointer(value.value, pointer)),
  );
  const declared = contents.map(({ schema }) =>
    objectMember(objectMember(schema?.value, "properties"), name),
  );
  const fixed = declared.map((schema) => {
    const choices = arrayMember(schema, "enum");
    return member(schema, "const") ?? (choices.length === 1 ? choices[0] : undefined);
  });
  return [...fixed, ...shown].find((value) => value !== undefined);
}
