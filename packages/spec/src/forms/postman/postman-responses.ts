import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { arrayMember, member, textMember } from "../../document/json-values.js";
import type { PageContent, PageResponse } from "../page.js";
import { pageExample, readExampleString } from "../read-example.js";
import type { SourcedValue } from "../sourced-value.js";

const languages: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
};

/** The saved answers of a request, those of one status together. */
export function postmanResponses(item: SourcedValue, diagnostics: Diagnostic[]): PageResponse[] {
  const found: PageResponse[] = [];
  arrayMember(item.value, "response").forEach((entry, index) => {
    const response = item.get(`/response/${index}`);
    if (response === undefined) return;
    const code = Number(member(entry, "code") ?? 200);
    const status = code >= 100 && code < 600 ? String(code) : "default";
    const name = textMember(entry, "name");
    const body = response.get("/body");
    const what = name === undefined ? "The saved answer" : `The saved answer "${name}"`;
    const value = body && readExampleString(body, what, diagnostics);
    const mediaType = mediaTypeOf(response, typeof value?.value === "string");
    const known = found.find((other) => other.status === status);
    const target =
      known ??
      ({
        status,
        description: textMember(entry, "status") ?? "",
        contents: [],
        location: response.at(),
      } satisfies PageResponse);
    if (known === undefined) found.push(target);
    if (value === undefined) return;
    const content = contentOf(target, mediaType);
    content.examples.push(pageExample(value, name));
  });
  return found;
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
