import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { setProperty } from "../../document/set-property.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageBody, PageContent } from "../page.js";
import { pageExample, readExampleString } from "../read-example.js";
import { postmanExample, postmanText } from "./postman-values.js";
import { filledIn, type PostmanVariables } from "./postman-variables.js";

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
  const what = "The example of the request body";
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
  const raw = written && withoutPlaceholders(written, variables);
  const read = raw && readExampleString(raw, what, diagnostics);
  if (read === undefined) return undefined;
  const language = textMember(member(member(body.value, "options"), "raw"), "language");
  const guessed = typeof read.value === "string" ? "text/plain" : "application/json";
  const mediaType = contentType ?? languages[language ?? ""] ?? guessed;
  return { mediaType, examples: [pageExample(read.with(withTexts(read.value, variables)))] };
}

/** A value in whose strings known variables are replaced. */
function withTexts(value: JsonValue, variables: PostmanVariables): JsonValue {
  if (typeof value === "string") return filledIn(value, variables);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, variables));
  if (!isJsonObject(value)) return value;
  const filled: JsonObject = {};
  for (const [name, item] of Object.entries(value)) setProperty(filled, name, withTexts(item, variables));
  return filled;
}

/** Replaces variables in the position of a JSON value, as in `"age": {{age}}`. An unknown variable becomes `null`. */
function withoutPlaceholders(raw: SourcedValue, variables: PostmanVariables): SourcedValue {
  if (typeof raw.value !== "string" || !raw.value.includes("{{")) return raw;
  // The length is unchanged, so that all offsets stay valid.
  const text = raw.value.replace(
    /([:[,]\s*)(\{\{[^{}"\n]*\}\})(?=\s*[,}\]])/g,
    (_, before: string, name: string) => before + placed(name, variables).padEnd(name.length),
  );
  return text === raw.value ? raw : raw.with(text);
}

/** The replacement for a variable, at most as long as its name with the braces. */
function placed(name: string, variables: PostmanVariables): string {
  const value = filledIn(name, variables);
  return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(value) && value.length <= name.length
    ? value
    : "null";
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

/** The fields of a form as an object; disabled ones are documented, and optional like the others. */
function form(body: SourcedValue, pointer: JsonPointer, mediaType: string): PageContent | undefined {
  const properties: JsonObject = {};
  const spans = new Map<JsonPointer, Span>([["", body.span(pointer)]]);
  arrayMember(body.value, pointer.slice(1)).forEach((field, index) => {
    const name = textMember(field, "key");
    if (name === undefined || name === "__proto__") return;
    properties[name] = fieldSchema(field);
    spans.set(appendPointer("/properties", name), body.span(`${pointer}/${index}/key`));
  });
  if (Object.keys(properties).length === 0) return undefined;
  const schema = new SourcedValue({ type: "object", properties }, body.source, spans);
  return { mediaType, schema, examples: [] };
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
