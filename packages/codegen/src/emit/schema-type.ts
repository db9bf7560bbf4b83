import type { Imports } from "../syntax/imports.js";
import { group, hardLine, ifBroken, indent, join, type Layout, line, softLine } from "../syntax/layout.js";
import { literal, propertyName } from "../syntax/literal.js";
import { fieldDocstring } from "./field-docstring.js";
import type { JsonSchema } from "./schema.js";

/** How a schema becomes a type: inputs hold URLs as strings or files to send, outputs hold files. */
export interface SchemaTypeContext {
  readonly imports: Imports;
  readonly coreImport: string;
  readonly direction: "input" | "output";
}

/** How a file stands in text. */
const encodings = /^(base64(url)?|base16|hex)$/;

/** A type, and whether it must stand in parentheses before `[]` or beside `&`. */
interface TypeLayout {
  readonly layout: Layout;
  readonly compound: boolean;
}

/** The type of the values a schema describes. https://json-schema.org/draft/2020-12 */
export function schemaType(schema: JsonSchema, context: SchemaTypeContext): Layout {
  return typeOf(schema, context).layout;
}

function typeOf(schema: JsonSchema, context: SchemaTypeContext): TypeLayout {
  // A schema that is `false`.
  if (schema.not !== undefined && Object.keys(schema.not).length === 0) return simple("never");
  if (schema.const !== undefined) return literalUnion([schema.const]);
  if (schema.enum !== undefined && schema.enum.length > 0) return literalUnion(schema.enum);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined && variants.length > 0) {
    return union(variants.map((variant) => typeOf({ ...plainPart(schema), ...variant }, context)));
  }
  if (schema.allOf !== undefined && schema.allOf.length > 0) {
    const parts = [...schema.allOf, ...(schema.properties === undefined ? [] : [plainPart(schema)])];
    return intersection(parts.map((part) => typeOf(part, context)));
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? impliedTypes(schema));
  if (types.length === 0) return simple(context.imports.type("JsonValue", context.coreImport));
  return union(types.map((type) => typeOfKind(type, schema, context)));
}

function impliedTypes(schema: JsonSchema): readonly string[] {
  if (schema.properties !== undefined) return ["object"];
  return schema.items === undefined ? [] : ["array"];
}

/** What a schema says beside its alternatives, for each of them to inherit. */
function plainPart(schema: JsonSchema): JsonSchema {
  const { anyOf: _anyOf, oneOf: _oneOf, allOf: _allOf, ...rest } = schema;
  return rest;
}

function typeOfKind(type: string, schema: JsonSchema, context: SchemaTypeContext): TypeLayout {
  switch (type) {
    case "string": {
      if (schema.format !== "uri" && !encodings.test(schema.contentEncoding ?? "")) return simple("string");
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
      return simple(objectType(schema, context));
    default:
      return simple(context.imports.type("JsonValue", context.coreImport));
  }
}

/** The members of an interface or object type, one a line, each with its docstring, in the page's order. */
export function members(schema: JsonSchema, context: SchemaTypeContext): Layout[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]): Layout => {
    const mark = required.has(name) ? "" : "?";
    return [
      fieldDocstring(property, context.direction),
      propertyName(name),
      `${mark}: `,
      schemaType(property, context),
      ";",
    ];
  });
}

function objectType(schema: JsonSchema, context: SchemaTypeContext): Layout {
  const rows = members(schema, context);
  if (rows.length > 0) return ["{", indent(hardLine, join(rows, hardLine)), hardLine, "}"];
  const rest = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  return ["{ [key: string]: ", schemaType(rest, context), " }"];
}

function simple(layout: Layout): TypeLayout {
  return { layout, compound: false };
}

function parenthesized(type: TypeLayout): Layout {
  return type.compound ? group("(", indent(softLine, type.layout), softLine, ")") : type.layout;
}

function literalUnion(values: readonly unknown[]): TypeLayout {
  const layouts = values.map((value) =>
    simple(typeof value === "object" && value !== null ? "object" : literal(value)),
  );
  return union(layouts);
}

function union(types: readonly TypeLayout[]): TypeLayout {
  const [first, ...more] = distinct(types);
  if (first === undefined) return simple("never");
  if (more.length === 0) return first;
  const items = [first, ...more].map((type) => type.layout);
  const layout = group(indent(softLine, ifBroken("| "), join(items, [line, "| "])));
  return { layout, compound: true };
}

function intersection(types: readonly TypeLayout[]): TypeLayout {
  const [first, ...more] = distinct(types);
  if (first === undefined) return simple("never");
  if (more.length === 0) return first;
  return { layout: join([first, ...more].map(parenthesized), " & "), compound: true };
}

function distinct(types: readonly TypeLayout[]): TypeLayout[] {
  const seen = new Map<string, TypeLayout>();
  for (const type of types) {
    const key = JSON.stringify(type.layout);
    if (!seen.has(key)) seen.set(key, type);
  }
  return [...seen.values()];
}
