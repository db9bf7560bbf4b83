import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../lint/finding.js";
import type { PageContent, PageExample } from "../page.js";
import { pageExample } from "../read-example.js";
import { readJson } from "../read-json.js";
import type { SourcedValue } from "../sourced-value.js";

/** The media types of a request body or a response. */
export function openApiContents(owner: SourcedValue, what: string, diagnostics: Diagnostic[]): PageContent[] {
  const contents = Object.keys(objectMember(owner.value, "content"));
  return contents.flatMap((mediaType): PageContent[] => {
    const content = owner.get(appendPointer("/content", mediaType));
    if (content === undefined) return [];
    const schema = content.get("/schema");
    const examples: PageExample[] = [];
    const add = (pointer: JsonPointer, name?: string, description?: string): void => {
      const value = content.get(pointer);
      if (value === undefined || value.value === "") return;
      examples.push(pageExample(parsed(value, mediaType, what, diagnostics), name, description));
    };
    add("/example");
    for (const [key, example] of Object.entries(objectMember(content.value, "examples"))) {
      const name = textMember(example, "summary") ?? (/^\d+$/.test(key) ? undefined : key);
      add(`${appendPointer("/examples", key)}/value`, name, textMember(example, "description"));
    }
    const isEmpty =
      schema === undefined || !isJsonObject(schema.value) || Object.keys(schema.value).length === 0;
    return [{ mediaType, ...(isEmpty ? {} : { schema }), examples }];
  });
}

/** An example of JSON is often written as a text that holds JSON. */
function parsed(
  value: SourcedValue,
  mediaType: string,
  what: string,
  diagnostics: Diagnostic[],
): SourcedValue {
  if (typeof value.value !== "string" || !mediaType.includes("json") || !/^\s*[[{]/.test(value.value))
    return value;
  const { valueOffset, offset } = value.span("");
  const reading = readJson(value.value, value.source, () => valueOffset ?? offset, what);
  if (reading.sourced !== undefined && reading.diagnostics.length === 0 && !reading.cutOff) {
    return reading.sourced;
  }
  const message = `${what} starts like JSON but is not valid JSON; it is kept as text`;
  diagnostics.push(finding("unreadable-example", message, value.at()));
  return value;
}
