import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../document/json.js";
import type { Page, PageContent, PageResponse } from "../../forms/page.js";
import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { type StatedFile, statedFile } from "../../prose/stated-file.js";
import { saysNothing } from "./agree-with-examples.js";

/**
 * The responses of a page. A successful one without documented content is a file where its own description, or that of
 * the operation, states so. Its schema is marked as inferred.
 */
export function withStatedFiles({ responses, ...page }: Page): PageResponse[] {
  const source = sourceOf(page);
  const ofOperation = statedFile(page.description?.text ?? "", false);
  const successful = responses.filter(({ status }) => /^2(?!0[45])/.test(status));
  if (successful.length === 0 && ofOperation !== undefined) {
    const { location } = page;
    return [
      { status: "200", contents: [fileContent(ofOperation, location, source)], location },
      ...responses,
    ];
  }
  return responses.map((response) => {
    if (!successful.includes(response) || response.contents.some(isDocumented)) return response;
    const stated = statedFile(response.description ?? "", true) ?? ofOperation;
    return stated === undefined
      ? response
      : { ...response, contents: [fileContent(stated, response.location, source)] };
  });
}

const isDocumented = ({ mediaType, schema, examples }: PageContent): boolean =>
  examples.length > 0 || !/json/i.test(mediaType) || (schema !== undefined && !saysNothing(schema.value));

/** The text of the page's file, from a part that has it. */
function sourceOf({ body, parameters }: Pick<Page, "body" | "parameters">): SourceText | undefined {
  const sourced = [
    ...(body?.contents ?? []).flatMap(({ schema, examples }) => [
      schema,
      ...examples.map(({ value }) => value),
    ]),
    ...parameters.map(({ schema }) => schema),
  ];
  return sourced.find((one) => one !== undefined)?.source;
}

function fileContent(
  { contentType, text }: StatedFile,
  { line }: SourceLocation,
  source: SourceText | undefined,
): PageContent {
  const schema: JsonObject = {
    type: "string",
    format: "binary",
    "x-corsac-inferred": [{ keyword: "type", from: "prose", text }],
  };
  const offset = source?.lines[line - 1]?.offset ?? 0;
  return {
    mediaType: contentType,
    ...(source === undefined
      ? {}
      : { schema: new SourcedValue(schema, source, new Map([["", { offset, length: 1 }]])) }),
    examples: [],
  };
}
