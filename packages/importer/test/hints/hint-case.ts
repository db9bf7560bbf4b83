import { type BuiltDocument, buildDocument } from "../../src/build-document.js";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import type { RuleId } from "../../src/findings/rule-table.js";

/** File → text, from the service's folder; `null` takes a file out, a number is the line from which it has no text. */
export type Files = Readonly<Record<string, string | number | null>>;

/** A service that a rule finds something in, and every way out that the rule's hint names. */
export interface HintCase {
  rule: RuleId;
  files: Files;
  /** Words of the hint → the files that change when somebody does what they say. */
  ways: Readonly<Record<string, Files>>;
}

/** The end of the hints about facts that a person may correct without the page. */
export const elsewhere = "accept this finding in accepted.yaml";

/** Builds the service of a folder. `models/*` are models' own schemas, `overlay.en.yaml` is a translation. */
export function buildFolder(files: Files): BuiltDocument {
  const all = Object.entries(files).flatMap(([path, text]): SourceFile[] => {
    if (text === null) return [];
    return [typeof text === "number" ? { path, text: "", undecodable: text } : { path, text }];
  });
  const named = (path: string) => all.find((file) => file.path === path);
  const overlay = named("overlay.yaml");
  const english = named("overlay.en.yaml");
  const presets = named("presets.yaml");
  const names = named("names.yaml");
  const accepted = named("accepted.yaml");
  return buildDocument({
    name: "meadow",
    pages: all.filter(({ path }) => path.startsWith("pages/")),
    models: all.filter(({ path }) => path.startsWith("models/")),
    ...(overlay === undefined ? {} : { overlay }),
    ...(english === undefined ? {} : { translations: [{ language: "en", file: english }] }),
    ...(presets === undefined ? {} : { presets }),
    ...(names === undefined ? {} : { names }),
    ...(accepted === undefined ? {} : { accepted }),
  });
}

const head = "openapi: 3.1.0\ninfo: { title: Meadow, version: '1' }\n";

/** A page of OpenAPI with these paths, and what else stands at its root. */
export function page(paths: string, rest = ""): string {
  return `${head}paths:\n${indent(paths, 2)}\n${rest}`;
}

/** A page of one POST whose JSON body has this schema. */
export function bodyPage(schema: string, rest = "", example?: string): string {
  const shown = example === undefined ? "" : `, example: ${example}`;
  return page(
    `/v1/hay:\n  post:\n    summary: Mow hay\n    requestBody: { content: { application/json: { schema: ${schema}${shown} } } }\n    responses: { '200': { description: OK } }`,
    rest,
  );
}

/** A page of one POST whose body has one field. */
export function fieldPage(field: string): string {
  return bodyPage(`{ type: object, properties: { length: ${field} } }`);
}

/** A page of one model: it takes a prompt, and answers with this. */
export function modelPage(
  id: string,
  answer = "{ type: object, properties: { image_url: { type: string, format: uri, contentMediaType: image/png } } }",
): string {
  return page(
    `/v1/models/${id}/run:\n  post:\n    summary: Run ${id}\n    requestBody: { content: { application/json: { schema: { type: object, properties: { prompt: { type: string }, seed: { type: integer } } } } } }\n    responses: { '200': { description: OK, content: { application/json: { schema: ${answer} } } } }`,
  );
}

/** The text of an overlay with these actions. */
export function overlay(actions: string): string {
  return `overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n${indent(actions, 2)}\n`;
}

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
