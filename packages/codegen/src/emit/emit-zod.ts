import type { CorsacDocument } from "@corsac/importer";
import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import { hardLine, type Layout, printLayout } from "../syntax/layout.js";
import { literal } from "../syntax/literal.js";
import { commentLine } from "../syntax/text.js";
import { type ListedOperation, listedOperations } from "./listed-operations.js";
import { sourceLine } from "./source-line.js";

const prefix = "#/components/schemas/";

/** Keywords of OpenAPI that are no JSON Schema, or that decide nothing about a value. */
const ignored = new Set(["discriminator", "xml", "externalDocs", "example", "examples"]);

/**
 * `zod.gen.ts`: a Zod schema of each JSON request body and of each JSON response with a 2xx status. The schemas are the
 * document's own, read by `z.fromJSONSchema`, and typed by `operations.gen.ts`. Zod schemas are Standard Schemas.
 * https://zod.dev/json-schema
 */
export function emitZod(document: CorsacDocument, source: string): Map<string, string> {
  const schemas = listedOperations(document).flatMap(schemasOf);
  if (schemas.length === 0) return new Map();
  const body: Layout[] = [
    sourceLine(source),
    hardLine,
    'import { z } from "zod";',
    hardLine,
    'import type { operations } from "./operations.gen.js";',
    hardLine,
    hardLine,
    "type JsonSchema = z.core.JSONSchema.JSONSchema;",
    hardLine,
    hardLine,
    "const $defs: Record<string, JsonSchema> = ",
    literal(definitions(document, schemas)),
    ";",
    hardLine,
    hardLine,
    "function schema<Value>(json: JsonSchema): z.ZodType<Value> {",
    hardLine,
    "  return z.fromJSONSchema({ ...json, $defs }) as z.ZodType<Value>;",
    hardLine,
    "}",
    hardLine,
  ];
  for (const { name, type, comment, json } of schemas) {
    const value = `z.ZodType<${type}>`;
    body.push(
      hardLine,
      `/** ${comment} */`,
      hardLine,
      `export const ${name}: ${value} = schema(`,
      literal(json),
      ");",
      hardLine,
    );
  }
  return new Map([["zod.gen.ts", printLayout(body)]]);
}

interface NamedSchema {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
  readonly json: JsonValue;
}

function schemasOf({ id, name, method, path, described }: ListedOperation): NamedSchema[] {
  const at = `operations[${JSON.stringify(id)}]`;
  const route = commentLine(`${method} ${path}`);
  const body = jsonContent(described["requestBody"]);
  const responses = isJsonObject(described["responses"]) ? described["responses"] : {};
  return [
    ...(body === undefined
      ? []
      : [
          {
            name: `${name}Body`,
            type: `NonNullable<${at}["requestBody"]>["content"][${JSON.stringify(body.media)}]`,
            comment: `The request body of ${route}.`,
            json: body.json,
          },
        ]),
    ...Object.entries(responses).flatMap(([status, response]) => {
      const content = /^2\d\d$/.test(status) ? jsonContent(response) : undefined;
      if (content === undefined) return [];
      return [
        {
          name: `${name}Response${status === "200" ? "" : status}`,
          type: `${at}["responses"][${status}]["content"][${JSON.stringify(content.media)}]`,
          comment: `The response ${status} of ${route}.`,
          json: content.json,
        },
      ];
    }),
  ];
}

/** The schema of the JSON content of a body or a response. References to whole bodies and responses have none. */
function jsonContent(holder: JsonValue | undefined): { media: string; json: JsonValue } | undefined {
  const content = isJsonObject(holder) ? holder["content"] : undefined;
  if (!isJsonObject(content)) return undefined;
  for (const [media, described] of Object.entries(content)) {
    if (!/^application\/([\w.+-]+\+)?json\b/.test(media) || !isJsonObject(described)) continue;
    if (isJsonObject(described["schema"])) return { media, json: plainSchema(described["schema"]) };
  }
  return undefined;
}

/** The schemas among the components that some of the given ones lead to. */
function definitions(document: CorsacDocument, schemas: readonly NamedSchema[]): JsonValue {
  const known = document.components["schemas"];
  const all = isJsonObject(known) ? known : {};
  const found = new Map<string, JsonValue>();
  const pending = schemas.map(({ json }) => json);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of referenced(next)) {
      const schema = all[name];
      if (found.has(name) || schema === undefined) continue;
      const plain = plainSchema(schema);
      found.set(name, plain);
      pending.push(plain);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function referenced(schema: JsonValue): string[] {
  if (Array.isArray(schema)) return schema.flatMap(referenced);
  if (!isJsonObject(schema)) return [];
  const { $ref } = schema;
  const own = typeof $ref === "string" && $ref.startsWith("#/$defs/") ? [$ref.slice("#/$defs/".length)] : [];
  return [...own, ...Object.values(schema).flatMap(referenced)];
}

/** A schema without our extensions and OpenAPI's own keywords. References lead to `$defs`. */
function plainSchema(schema: JsonValue, isMap = false): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => plainSchema(item));
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, JsonValue][] => {
    if (isMap) return [[key, plainSchema(value)]];
    if (ignored.has(key) || key.startsWith("x-")) return [];
    if (key === "$ref" && typeof value === "string") return [[key, value.replace(prefix, "#/$defs/")]];
    if (key === "enum" || key === "const" || key === "default") return [[key, value]];
    return [[key, plainSchema(value, key === "properties" || key === "patternProperties")]];
  });
  return Object.fromEntries(entries);
}
