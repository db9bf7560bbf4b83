import type { JsonValue } from "../../src/document/json.js";

/** Where a fact stands in the finished document, and what it must be; `undefined` where nothing may stand there. */
export type Fact = readonly [place: string, expected: JsonValue | undefined];

/** Documentation made up for one kind of fault, with what is right. */
export interface MadeUpCase {
  name: string;
  /** File → text; `overlay.yaml`, `names.yaml` and `presets.yaml` play their parts, all others are pages. */
  files: Readonly<Record<string, string>>;
  facts: readonly Fact[];
  /** Findings that must be there: a rule, and `file:line` where it must point at a line. */
  findings?: readonly (readonly [rule: string, place?: string])[];
  /** Rules that must not be found. */
  without?: readonly string[];
  /** Whether there are errors. */
  fails?: boolean;
}

/** Escapes one segment of a JSON Pointer. */
export function segment(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The place of an operation. */
export function operation(path: string, method = "post"): string {
  return `/paths/${segment(path)}/${method}`;
}

/** The place of a request's schema, or of something in it. */
export function body(path: string, rest = "", mediaType = "application/json", method = "post"): string {
  return `${operation(path, method)}/requestBody/content/${segment(mediaType)}/schema${rest}`;
}

/** The place of an answer's schema, or of something in it. */
export function answer(path: string, rest = "", status = "200", method = "get"): string {
  return `${operation(path, method)}/responses/${status}/content/application~1json/schema${rest}`;
}

/** The place of a parameter, told by its name. */
export function parameter(path: string, name: string, rest = "", method = "get"): string {
  return `${operation(path, method)}/parameters/name=${name}${rest}`;
}

/** A page as Apifox publishes it, with one operation. */
export function apifoxPage(title: string, path: string, fields: readonly string[]): string {
  return `# ${title}

## OpenAPI Specification

\`\`\`yaml
openapi: 3.0.1
info: {title: '', description: '', version: 1.0.0}
paths:
  ${path}:
    post:
      summary: ${title}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
${fields.map((field) => `                ${field}`).join("\n")}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
servers: [{url: 'https://gate.example'}]
\`\`\`
`;
}
