import type { CorsacDocument } from "@corsac/importer";
import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "@corsac/importer/document";
import { hardLine, type Layout, printLayout } from "../syntax/layout.js";
import { literal } from "../syntax/literal.js";
import { commentLine } from "../syntax/text.js";
import { hasDirectedFields, readableType, writableType } from "./directed-types.js";
import { type ListedOperation, listedOperations } from "./listed-operations.js";
import { sourceLine } from "./source-line.js";

const prefix = "#/components/schemas/";

/** Keywords of OpenAPI that are no JSON Schema, or that decide nothing about a value. */
const ignored = new Set(["discriminator", "xml", "externalDocs", "example", "examples"]);

/** Keywords that `z.fromJSONSchema` refuses. Without them a schema accepts more, and the module can be loaded. */
const unsupported = new Set([
  "not",
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependentRequired",
]);

/**
 * `zod.gen.ts`: a Zod schema of each JSON request body and of each JSON response with a 2xx status. The schemas are the
 * document's own, read by `z.fromJSONSchema`, and typed by `operations.gen.ts`. Zod schemas are Standard Schemas.
 * https://zod.dev/json-schema
 */
export function emitZod(document: CorsacDocument, source: string): Map<string, string> {
  const isDirected = hasDirectedFields(document);
  const schemas = listedOperations(document).flatMap((operation) => schemasOf(operation, isDirected));
  if (schemas.length === 0) return new Map();
  const directed = isDirected
    ? [readableType, writableType].filter((_, index) =>
        schemas.some(({ isBody }) => isBody === (index === 1)),
      )
    : [];
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
    // As `unknown`: the compiler has another type for members such as `constructor`.
    "const $defs: Record<string, unknown> = ",
    literal(definitions(document, schemas)),
    ";",
    hardLine,
    hardLine,
    "function schema<Value>(json: object): z.ZodType<Value> {",
    hardLine,
    "  const whole: object = { ...json, $defs };",
    hardLine,
    "  return z.fromJSONSchema(whole as JsonSchema) as z.ZodType<Value>;",
    hardLine,
    "}",
    hardLine,
    ...directed.flatMap((type) => [
      hardLine,
      ...type
        .trimEnd()
        .split("\n")
        .flatMap((line) => [line, hardLine]),
    ]),
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
  readonly isBody: boolean;
}

/** @param isDirected Whether some fields are in requests or in responses only. */
function schemasOf(
  { id, name, method, path, described }: ListedOperation,
  isDirected: boolean,
): NamedSchema[] {
  const received: Plain = { definitions: "#/$defs/", absent: "writeOnly" };
  const sent: Plain = { definitions: isDirected ? `#/$defs/${sentMark}` : "#/$defs/", absent: "readOnly" };
  const typed = (name: "Readable" | "Writable", type: string): string =>
    isDirected ? `${name}<${type}>` : type;
  const at = `operations[${JSON.stringify(id)}]`;
  const route = commentLine(`${method} ${path}`);
  const body = jsonContent(described["requestBody"], sent);
  const responses = isJsonObject(described["responses"]) ? described["responses"] : {};
  return [
    ...(body === undefined
      ? []
      : [
          {
            name: `${name}Body`,
            type: typed(
              "Writable",
              `NonNullable<${at}["requestBody"]>["content"][${JSON.stringify(body.media)}]`,
            ),
            comment: `The request body of ${route}.`,
            json: body.json,
            isBody: true,
          },
        ]),
    ...Object.entries(responses).flatMap(([status, response]) => {
      const content = /^2\d\d$/.test(status) ? jsonContent(response, received) : undefined;
      if (content === undefined) return [];
      return [
        {
          name: `${name}Response${status === "200" ? "" : status}`,
          type: typed(
            "Readable",
            `${at}["responses"][${status}]["content"][${JSON.stringify(content.media)}]`,
          ),
          comment: `The response ${status} of ${route}.`,
          json: content.json,
          isBody: false,
        },
      ];
    }),
  ];
}

/** How a schema is made plain. */
interface Plain {
  /** The start of references. */
  readonly definitions: string;
  /** The keyword of fields that values do not have, so that they cannot be required. */
  readonly absent: "readOnly" | "writeOnly";
}

/** The start of the names of schemas in requests. Names of components have no colon. */
const sentMark = "request:";

/** The schema of the JSON content of a body or a response. References to whole bodies and responses have none. */
function jsonContent(
  holder: JsonValue | undefined,
  how: Plain,
): { media: string; json: JsonValue } | undefined {
  const content = isJsonObject(holder) ? holder["content"] : undefined;
  if (!isJsonObject(content)) return undefined;
  for (const [media, described] of Object.entries(content)) {
    if (!/^application\/([\w.+-]+\+)?json\b/.test(media) || !isJsonObject(described)) continue;
    if (isJsonObject(described["schema"])) return { media, json: plainSchema(described["schema"], how) };
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
      const isSent = name.startsWith(sentMark);
      const component = isSent ? name.slice(sentMark.length) : name;
      const schema = Object.hasOwn(all, component) ? all[component] : undefined;
      if (found.has(name) || schema === undefined) continue;
      const how: Plain = isSent
        ? { definitions: `#/$defs/${sentMark}`, absent: "readOnly" }
        : { definitions: "#/$defs/", absent: "writeOnly" };
      const plain = plainSchema(schema, how);
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
function plainSchema(schema: JsonValue, how: Plain, isMap = false): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => plainSchema(item, how));
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, JsonValue][] => {
    if (isMap) return [[key, plainSchema(value, how)]];
    if (ignored.has(key) || unsupported.has(key) || key.startsWith("x-")) return [];
    if (key === "$ref" && typeof value === "string") return [[key, value.replace(prefix, how.definitions)]];
    // `z.literal` compares by identity, and no other object is identical.
    if (key === "enum" || key === "const") return [value].flat().every(isPrimitive) ? [[key, value]] : [];
    if (key === "default") return [[key, value]];
    // Zod compiles patterns without the flag `u`, which these need.
    if (key === "pattern") return /\\[pP]\{|\\u\{/.test(String(value)) ? [] : [[key, value]];
    if (key === "required") return [[key, requiredNames(value, schema, how)]];
    return [[key, plainSchema(value, how, key === "properties" || key === "patternProperties")]];
  });
  return Object.fromEntries(entries);
}

const isPrimitive = (value: JsonValue): boolean => value === null || typeof value !== "object";

/** The required fields that a value of this direction has. */
function requiredNames(required: JsonValue, { properties }: JsonObject, { absent }: Plain): JsonValue {
  return jsonList(required).filter((name) => {
    const field = isJsonObject(properties) && typeof name === "string" ? properties[name] : undefined;
    return !isJsonObject(field) || field[absent] !== true;
  });
}
