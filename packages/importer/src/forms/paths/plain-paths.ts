import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { isJsonObject } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { FileReading, Page, PageParameter } from "../page.js";
import { halfWidth, type PlainPath, plainPath } from "./plain-path.js";

/** Converts the paths of pages of any form to OpenAPI. Changes are reported. */
export function plainPaths(reading: FileReading, diagnostics: Diagnostics): FileReading {
  return { ...reading, pages: reading.pages.map((page) => withPlainPath(page, diagnostics)) };
}

function withPlainPath(page: Page, diagnostics: Diagnostics): Page {
  const { text, location } = page.path;
  const renamed = page.parameters.map(
    (parameter): PageParameter =>
      parameter.in === "path"
        ? { ...parameter, name: halfWidth(parameter.name).trim().replace(/\s+/g, "_") }
        : parameter,
  );
  const names = renamed.flatMap((parameter) => (parameter.in === "path" ? [parameter.name] : []));
  const plain = plainPath(text, names);
  // The request of a sample is no path of a document: it has a host, and values in place of parameters.
  if (page.standing === undefined) report(text, plain, page, diagnostics);
  const isSame =
    plain.path === text && names.every((name) => page.parameters.some((one) => one.name === name));
  if (isSame && plain.server === undefined && plain.query.length === 0 && plain.wide === undefined)
    return page;
  const declared = page.extra?.["servers"];
  const hasServer = Array.isArray(declared) && declared.length > 0;
  const servers = plain.server === undefined || hasServer ? {} : { servers: [{ url: plain.server }] };
  return {
    ...page,
    path: { text: plain.path, location },
    parameters: withQuery(page, withWide(renamed, plain.wide ?? []), plain),
    ...(Object.keys(servers).length === 0 ? {} : { extra: { ...page.extra, ...servers } }),
  };
}

/** Marks path parameters that may have several segments, with the pattern from the path's template. */
function withWide(
  parameters: readonly PageParameter[],
  wide: NonNullable<PlainPath["wide"]>,
): PageParameter[] {
  return parameters.map((parameter) => {
    const found = parameter.in === "path" ? wide.find(({ name }) => name === parameter.name) : undefined;
    if (found === undefined) return parameter;
    const { schema } = parameter;
    const declared = isJsonObject(schema.value) ? schema.value : {};
    const pattern = found.template === undefined ? undefined : templatePattern(found.template);
    const isOpen = declared["type"] === "string" && !Object.hasOwn(declared, "pattern");
    return {
      ...parameter,
      isWide: true,
      ...(pattern === undefined || !isOpen ? {} : { schema: schema.with({ ...declared, pattern }) }),
    };
  });
}

/** `models/*` → `^models/[^/]+$`; `**` matches any number of segments. */
function templatePattern(template: string): string | undefined {
  if (template === "**") return undefined;
  const parts = template
    .split("/")
    .map((part) => (part === "**" ? ".+" : part === "*" ? "[^/]+" : part.replace(/[^\w-]/g, "\\$&")));
  return `^${parts.join("/")}$`;
}

/**
 * Sets the values of query parameters from the path; undocumented ones are added. A query parameter that is documented
 * as a path parameter, because the page regards the query (`/find?name={name}`) as part of the path, is corrected.
 */
function withQuery(page: Page, parameters: PageParameter[], { query, path }: PlainPath): PageParameter[] {
  const result = [...parameters];
  for (const { name, value } of query) {
    const index = result.findIndex((parameter) => parameter.in === "query" && parameter.name === name);
    const misplaced = index < 0 && value === undefined ? result.findIndex(isPlaced(name, path)) : -1;
    const moved = result[misplaced];
    if (moved !== undefined) {
      // It was required as a path parameter; as a query parameter it is optional.
      result[misplaced] = { ...moved, in: "query", required: false };
      continue;
    }
    const known = result[index];
    const fixed = value === undefined ? {} : { fixed: value };
    if (known === undefined) result.push({ ...undocumented(page, name, value), ...fixed });
    else
      result[index] = {
        ...known,
        ...(known.example === undefined && value !== undefined ? { example: value } : {}),
        ...fixed,
      };
  }
  return result;
}

const isPlaced =
  (name: string, path: string) =>
  (parameter: PageParameter): boolean =>
    parameter.in === "path" && parameter.name === name && !path.includes(`{${name}}`);

function undocumented(page: Page, name: string, value: string | undefined): PageParameter {
  const { location } = page.path;
  const source = new SourceText({ path: location.file, text: "" });
  return {
    name,
    in: "query",
    required: false,
    schema: new SourcedValue({ type: "string" }, source, new Map()),
    ...(value === undefined ? {} : { example: value }),
    location,
  };
}

function report(written: string, plain: PlainPath, page: Page, diagnostics: Diagnostics): void {
  const { path, server, query, dropped } = plain;
  const [withoutNames, plainWithoutNames] = [written, path].map((text) =>
    text.replace(/[:<>{}$[\]]/g, "").replace(/\s+/g, " "),
  );
  if (written === path) return;
  const { location } = page.path;
  if (withoutNames === plainWithoutNames) {
    const known = path.split("/");
    const shown = written.split("/").filter((segment) => !known.includes(segment));
    const message = phrase`The path ${written} has the placeholder ${shown} where a parameter belongs; it is read as ${path}`;
    diagnostics.report(finding("placeholder-in-path", message, location));
    return;
  }
  const names = query.map(({ name }) => name);
  const host = server === undefined ? "" : phrase` of ${server}`;
  const parameters =
    names.length === 1
      ? phrase` with the query parameter ${names}`
      : phrase` with the query parameters ${names}`;
  const rest = dropped.length === 0 ? "" : phrase` without ${dropped.map((part) => JSON.stringify(part))}`;
  const message = phrase`The path ${JSON.stringify(written)} is not in the form of OpenAPI; it is read as ${path}${host}${names.length === 0 ? "" : parameters}${rest}`;
  diagnostics.report(finding("repaired-path", message, location));
}
