import type { Imports } from "../syntax/imports.js";
import { hardLine, indent, join, type Layout } from "../syntax/layout.js";
import { literal, propertyName } from "../syntax/literal.js";
import { fieldDocstring } from "./field-docstring.js";
import type { JsonSchema } from "./schema.js";
import {
  anyObject,
  anyType,
  intersection,
  parenthesized,
  simple,
  type TypeLayout,
  union,
} from "./type-layout.js";

/** How a schema becomes a type: inputs hold URLs as strings or files to send, outputs hold files. */
export interface SchemaTypeContext {
  readonly imports: Imports;
  readonly coreImport: string;
  readonly direction: "input" | "output";
}

/** How a file is written in a text. */
const encodings = /^(base64(url)?|base16|hex)$/;

/** The type of the values a schema describes. https://json-schema.org/draft/2020-12 */
export function schemaType(schema: JsonSchema, context: SchemaTypeContext): Layout {
  return typeOf(schema, context).layout;
}

function typeOf(schema: JsonSchema, context: SchemaTypeContext): TypeLayout {
  // A schema that is `false`.
  if (schema.not !== undefined && Object.keys(schema.not).length === 0) return simple("never");
  if (schema.const !== undefined) return literalUnion([schema.const]);
  if (schema.enum !== undefined && schema.enum.length > 0) {
    const isOpen = Object.hasOwn(schema["x-corsac-inferred"] ?? {}, "enum");
    return isOpen ? openUnion(schema.enum) : literalUnion(schema.enum);
  }
  const required = requiredOf(schema);
  const more = [
    ...(schema.allOf ?? []).map((part) => typeOf(withRequired(part, required), context)),
    ...[schema.anyOf ?? [], schema.oneOf ?? []].flatMap((variants) =>
      variants.length === 0 ? [] : [union(variants.map((variant) => variantType(variant, context)))],
    ),
  ].filter(({ kind }) => kind !== "any");
  // The imports of a type that consists of alternatives belong to the alternatives.
  const combined = kindsOf(schema).length === 0 ? intersection(more) : undefined;
  if (combined !== undefined) return combined;
  const own = ownType(withRequired(schema, required), context);
  return intersection(isSaid(own, more) ? more : [own, ...more]) ?? own;
}

/** What a schema and its parts require: all of them require it of all properties. */
function requiredOf({ required = [], allOf = [] }: JsonSchema): ReadonlySet<string> {
  return new Set([...required, ...allOf.flatMap((part) => part.required ?? [])]);
}

function withRequired(schema: JsonSchema, required: ReadonlySet<string>): JsonSchema {
  const { properties = {} } = schema;
  const names = [...required].filter((name) => Object.hasOwn(properties, name));
  return names.length === 0 ? schema : { ...schema, required: [...(schema.required ?? []), ...names] };
}

/** A variant that contains only `required` applies to the properties of the schema around it. */
function variantType(variant: JsonSchema, context: SchemaTypeContext): TypeLayout {
  const type = typeOf(variant, context);
  const { required = [], properties = {} } = variant;
  const names = required.filter((name) => !Object.hasOwn(properties, name));
  if (names.length === 0 || (type.kind !== "any" && type.kind !== "object")) return type;
  const rows = names.map((name) => [propertyName(name), ": unknown"]);
  return simple(["{ ", join(rows, "; "), " }"]);
}

/** Whether other types of the union already cover a type, as listed texts cover "string". */
function isSaid(own: TypeLayout, others: readonly TypeLayout[]): boolean {
  if (others.length === 0) return false;
  if (own.kind === "any") return true;
  const parts = others.flatMap((type) => (type.kind === "union" ? type.parts : [type]));
  return (
    own.layout === "string" &&
    parts.every(({ layout }) => typeof layout === "string" && layout.startsWith('"'))
  );
}

/** The keywords of a schema other than its alternatives. */
function ownType(schema: JsonSchema, context: SchemaTypeContext): TypeLayout {
  const types = kindsOf(schema);
  if (types.length === 0) return jsonType(context);
  return union(types.map((type) => typeOfKind(type, schema, context)));
}

function jsonType({ imports, coreImport }: SchemaTypeContext): TypeLayout {
  return anyType(imports.type("JsonValue", coreImport));
}

function kindsOf(schema: JsonSchema): readonly string[] {
  return typeof schema.type === "string" ? [schema.type] : (schema.type ?? impliedTypes(schema));
}

function impliedTypes(schema: JsonSchema): readonly string[] {
  if (schema.properties !== undefined) return ["object"];
  if (typeof schema.additionalProperties === "object") return ["object"];
  return schema.items === undefined ? [] : ["array"];
}

function typeOfKind(type: string, schema: JsonSchema, context: SchemaTypeContext): TypeLayout {
  switch (type) {
    case "string": {
      if (!isFile(schema)) return simple("string");
      if (context.direction === "output") {
        return simple(context.imports.type("OutputFile", context.coreImport));
      }
      return union([simple("string"), simple(context.imports.type("InputFile", context.coreImport))]);
    }
    case "integer":
    case "number":
      return simple("number");
    case "boolean":
    case "null":
      return simple(type);
    case "array": {
      const item = typeOf(schema.items ?? {}, context);
      return simple([parenthesized(item), "[]"]);
    }
    case "object":
      return objectType(schema, context);
    default:
      return jsonType(context);
  }
}

/** A file: its address, its bytes as text, or its bytes. */
function isFile({ format, contentEncoding, written }: JsonSchema): boolean {
  return (
    written !== undefined || format === "uri" || format === "binary" || encodings.test(contentEncoding ?? "")
  );
}

/** The members of an interface or object type, one a line, each with its docstring, in the page's order. */
export function members(schema: JsonSchema, context: SchemaTypeContext): Layout[] {
  const required = new Set(schema.required ?? []);
  const types: TypeLayout[] = [];
  let isAnyOptional = false;
  const rows = propertiesOf(schema, context.direction).map(([name, property]): Layout => {
    const optional = !required.has(name);
    const type = typeOf(property, context);
    types.push(type);
    isAnyOptional ||= optional;
    return [
      fieldDocstring(property, context.direction),
      propertyName(name),
      `${optional ? "?" : ""}: `,
      type.layout,
      ";",
    ];
  });
  const { additionalProperties } = schema;
  if (rows.length === 0 || typeof additionalProperties !== "object") return rows;
  const other = typeOf(additionalProperties, context);
  if (other.kind === "any") return rows;
  // An index signature must allow the type of every member. Whole objects are not repeated.
  const all = union([other, ...types, ...(isAnyOptional ? [simple("undefined")] : [])]);
  const isLarge = [other, ...types].some(hasMembers);
  return [...rows, ["[key: string]: ", isLarge ? "unknown" : all.layout, ";"]];
}

/** The properties of a value that is sent or answered: what only the other has is left out. */
function propertiesOf(
  schema: JsonSchema,
  direction: "input" | "output",
): [name: string, property: JsonSchema][] {
  return Object.entries(schema.properties ?? {}).filter(([, { readOnly, writeOnly }]) =>
    direction === "input" ? readOnly !== true || writeOnly === true : writeOnly !== true || readOnly === true,
  );
}

function hasMembers({ layout }: TypeLayout): boolean {
  return JSON.stringify(layout).includes('"hardLine"');
}

function objectType(schema: JsonSchema, context: SchemaTypeContext): TypeLayout {
  const rows = members(schema, context);
  if (rows.length > 0) return simple(["{", indent(hardLine, join(rows, hardLine)), hardLine, "}"]);
  const { additionalProperties } = schema;
  const other =
    typeof additionalProperties === "object" ? typeOf(additionalProperties, context) : jsonType(context);
  const layout: Layout = ["{ [key: string]: ", other.layout, " }"];
  return other.kind === "any" ? anyObject(layout) : simple(layout);
}

function literalUnion(values: readonly unknown[]): TypeLayout {
  return union(literals(values));
}

function literals(values: readonly unknown[]): TypeLayout[] {
  return values.map((value) =>
    simple(typeof value === "object" && value !== null ? "object" : literal(value)),
  );
}

/**
 * The type of a list of values that may not be complete: other values of the same kinds fit as well, and editors still
 * offer the listed ones.
 */
function openUnion(values: readonly unknown[]): TypeLayout {
  const kinds = ["string", "number"].filter((kind) => values.some((value) => typeof value === kind));
  return union([...literals(values), ...kinds.map((kind) => simple(`(${kind} & {})`))]);
}
