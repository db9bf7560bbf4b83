import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageBody, PageContent } from "../page.js";
import { pageExample, readExampleString } from "../read-example.js";
import { placeVariables } from "./postman-placeholders.js";
import { isSwitchedOff, postmanExample, postmanText } from "./postman-values.js";
import type { PostmanVariables } from "./postman-variables.js";

const languages: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  javascript: "application/javascript",
  text: "text/plain",
};

/**
 * The body of a request. A collection has no schemas: the fields of a form are known, but only an example of JSON.
 *
 * @param contentType The content type in the request's own header.
 * @param variables The known values of variables in the body.
 */
export function postmanBody(
  body: SourcedValue | undefined,
  contentType: string | undefined,
  variables: PostmanVariables,
  diagnostics: Diagnostics,
): PageBody | undefined {
  const mode = textMember(body?.value, "mode");
  if (body === undefined || mode === undefined || member(body.value, "disabled") === true) return undefined;
  const content = contentOf(body, mode, contentType, variables, diagnostics);
  return content === undefined ? undefined : { contents: [content], location: body.at() };
}

function contentOf(
  body: SourcedValue,
  mode: string,
  contentType: string | undefined,
  variables: PostmanVariables,
  diagnostics: Diagnostics,
): PageContent | undefined {
  const what = phrase`The example of the request body`;
  if (mode === "formdata") return form(body, "/formdata", "multipart/form-data");
  if (mode === "urlencoded") return form(body, "/urlencoded", "application/x-www-form-urlencoded");
  if (mode === "file") {
    const schema = new SourcedValue(
      { type: "string", format: "binary" },
      body.source,
      new Map([["", body.span("")]]),
    );
    return { mediaType: contentType ?? "application/octet-stream", schema, examples: [] };
  }
  if (mode === "graphql") {
    const value = body.get("/graphql");
    return value && { mediaType: "application/json", examples: [pageExample(withVariables(value))] };
  }
  const written = body.get("/raw");
  const placed = written && placeVariables(written, variables);
  const read = placed && readExampleString(placed.raw, what, diagnostics);
  if (read === undefined) return undefined;
  const language = textMember(member(member(body.value, "options"), "raw"), "language");
  const guessed = typeof read.value === "string" ? "text/plain" : "application/json";
  const mediaType = contentType ?? languages[language ?? ""] ?? guessed;
  return { mediaType, examples: [pageExample(read.with(placed?.fill(read.value) ?? read.value))] };
}

/** The variables of a GraphQL query are stored as text, but sent as an object. */
function withVariables(graphql: SourcedValue): SourcedValue {
  const written = textMember(graphql.value, "variables");
  if (written === undefined || !isJsonObject(graphql.value)) return graphql;
  try {
    const variables: JsonValue = JSON.parse(written);
    return graphql.with({ ...graphql.value, variables });
  } catch {
    return graphql;
  }
}

/** The fields of a form as an object. A field that stands several times is a list. */
function form(body: SourcedValue, pointer: JsonPointer, mediaType: string): PageContent | undefined {
  const fields = new Map<string, JsonValue[]>();
  const spans = new Map<JsonPointer, Span>([["", body.span(pointer)]]);
  arrayMember(body.value, pointer.slice(1)).forEach((field, index) => {
    const name = textMember(field, "key");
    if (name === undefined || name === "__proto__" || isSwitchedOff(field)) return;
    const place = appendPointer("/properties", name);
    if (!spans.has(place)) spans.set(place, body.span(`${pointer}/${index}/key`));
    fields.set(name, [...(fields.get(name) ?? []), field]);
  });
  if (fields.size === 0) return undefined;
  const properties = Object.fromEntries([...fields].map(([name, those]) => [name, schemaOf(those)]));
  const schema = new SourcedValue({ type: "object", properties }, body.source, spans);
  return { mediaType, schema, examples: [] };
}

/** The schema of a field, or of a list of what its entries hold. */
function schemaOf(entries: readonly JsonValue[]): JsonObject {
  const [first = {}, ...more] = entries.map(fieldSchema);
  if (more.length === 0) return first;
  const { description, examples: _, ...items } = first;
  const shown = [first, ...more].flatMap((one) => arrayMember(one, "examples"));
  return {
    type: "array",
    items,
    ...(description === undefined ? {} : { description }),
    ...(shown.length === 0 ? {} : { examples: [shown] }),
  };
}

function fieldSchema(field: JsonValue): JsonObject {
  const description = postmanText(member(field, "description"));
  const example = postmanExample(member(field, "value"));
  const isFile = textMember(field, "type") === "file";
  return {
    type: "string",
    ...(isFile ? { format: "binary" } : {}),
    ...(description === undefined ? {} : { description }),
    ...(isFile || example === undefined ? {} : { examples: [example] }),
  };
}
