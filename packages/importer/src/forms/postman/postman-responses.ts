import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { maskSecrets } from "../../diagnostics/mask-secrets.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, member, textMember } from "../../document/json-values.js";
import { setProperty } from "../../document/set-property.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { PageContent, PageResponse } from "../page.js";
import { pageExample, readExampleString } from "../read-example.js";

const languages: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
};

/** The saved responses of a request, grouped by status. */
export function postmanResponses(item: SourcedValue, diagnostics: Diagnostics): PageResponse[] {
  const found: PageResponse[] = [];
  arrayMember(item.value, "response").forEach((entry, index) => {
    const response = item.get(`/response/${index}`);
    if (response === undefined) return;
    const code = Number(member(entry, "code") ?? 200);
    const status = code >= 100 && code < 600 ? String(code) : "default";
    const name = textMember(entry, "name");
    const body = response.get("/body");
    const what = name === undefined ? phrase`The saved answer` : phrase`The saved answer "${name}"`;
    const value = body && readExampleString(body, what, diagnostics);
    const mediaType = mediaTypeOf(response, typeof value?.value === "string");
    const known = found.find((other) => other.status === status);
    const target: PageResponse = known ?? {
      status,
      description: textMember(entry, "status") ?? "",
      contents: [],
      location: response.at(),
    };
    if (known === undefined) found.push(target);
    const headers = { ...headersOf(entry), ...target.headers };
    if (Object.keys(headers).length > 0) target.headers = headers;
    if (value === undefined) return;
    const content = contentOf(target, mediaType);
    content.examples.push(pageExample(value, name));
  });
  return found;
}

/** Headers that every response of every server has, which are not specific to this one. */
const commonHeaders: ReadonlySet<string> = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "keep-alive",
  "server",
  "transfer-encoding",
  "vary",
]);

/** The headers of a saved response, each with its value as an example. */
function headersOf(entry: JsonValue): JsonObject {
  const headers: JsonObject = {};
  for (const item of arrayMember(entry, "header")) {
    const name = textMember(item, "key")?.trim();
    if (name === undefined || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue;
    if (commonHeaders.has(name.toLowerCase()) || member(item, "disabled") === true) continue;
    const description = textMember(item, "description");
    const value = maskSecrets(textMember(item, "value") ?? "");
    setProperty(headers, name, {
      ...(description === undefined || description === "" ? {} : { description }),
      schema: { type: "string" },
      ...(value === "" || /^set-cookie$/i.test(name) ? {} : { example: value }),
    });
  }
  return headers;
}

function contentOf(response: PageResponse, mediaType: string): PageContent {
  const known = response.contents.find((content) => content.mediaType === mediaType);
  if (known !== undefined) return known;
  const made: PageContent = { mediaType, examples: [] };
  response.contents.push(made);
  return made;
}

function mediaTypeOf(response: SourcedValue, isText: boolean): string {
  const header = arrayMember(response.value, "header").find((item) =>
    /^content-type$/i.test(textMember(item, "key") ?? ""),
  );
  const declared = textMember(header, "value")?.split(";")[0]?.trim();
  const language = textMember(response.value, "_postman_previewlanguage") ?? "";
  if (declared !== undefined && /^[\w.+-]+\/[\w.+*-]+$/.test(declared)) return declared;
  return languages[language] ?? (isText ? "text/plain" : "application/json");
}
