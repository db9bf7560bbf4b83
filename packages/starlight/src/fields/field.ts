import type { InferredFact } from "@corsac/importer/document";
import type { ApiDocument, Parameter, Schema } from "../document/openapi.js";
import { resolveSchema } from "../document/resolve.js";
import { chooseText } from "../text/choose-text.js";
import { type Constraint, listConstraints } from "./constraints.js";
import { groupInferences, type Inference } from "./inference.js";
import { typeLabel } from "./type-label.js";
import { valueText } from "./value-text.js";

/** A field of an input, a body or a response, prepared for display in one language. */
export interface Field {
  name: string;
  /** Unique on the page, the same in every language. */
  anchor: string;
  type: string;
  /** The anchor on the page at which the fields of this schema are already listed. */
  sameAs?: string;
  required: boolean;
  deprecated: boolean;
  description?: string;
  default?: string;
  example?: string;
  values: string[];
  constraints: Constraint[];
  /** Whether the whole field was inferred and is not listed in the documentation. */
  inferred: boolean;
  inferences: Inference[];
  children: Field[];
}

export interface FieldContext {
  document: ApiDocument;
  /** A BCP 47 tag. */
  language: string;
  /** The named schemas whose fields the page already lists: component → anchor. Further uses link to the first. */
  shown?: Map<string, string>;
}

const maximumDepth = 5;

/** `/input/prompt text` → `input-prompt-text`: an id for an anchor. */
export function anchorOf(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/[^\p{L}\p{N}_.-]+/gu, "-").replace(/^-+|-+$/g, ""))
    .filter((part) => part !== "")
    .join("-");
}

/** The object schema of a value: the schema itself, that of an array's items, or the merged parts of an `allOf`. */
function objectWithin(context: FieldContext, schema: Schema): Schema {
  const resolved = resolveSchema(context.document, schema);
  if (resolved.items !== undefined && resolved.properties === undefined)
    return objectWithin(context, resolved.items);
  if (resolved.allOf === undefined) return resolved;
  const parts = resolved.allOf.map((part) => objectWithin(context, part));
  return {
    ...resolved,
    properties: Object.assign({}, ...parts.map((part) => part.properties), resolved.properties),
    required: [...parts.flatMap((part) => part.required ?? []), ...(resolved.required ?? [])],
  };
}

/** The component that a schema, or that of a list's items, refers to. Only objects have fields to link to. */
export function componentOf(schema: Schema): string | undefined {
  return schema.$ref ?? (schema.items === undefined ? undefined : componentOf(schema.items));
}

/** The fields of a schema, or the anchor at which the page already lists them. */
export function describeFields(
  context: FieldContext,
  schema: Schema,
  anchor: string,
  depth = 0,
): Pick<Field, "children" | "sameAs"> {
  const component = componentOf(schema);
  const earlier = component === undefined ? undefined : context.shown?.get(component);
  if (earlier !== undefined) return { children: [], sameAs: earlier };
  if (depth >= maximumDepth) return { children: [] };
  if (component !== undefined) context.shown?.set(component, anchor);
  const children = listFields(context, schema, anchor, depth);
  if (component !== undefined && children.length === 0) context.shown?.delete(component);
  return { children };
}

function makeField(
  context: FieldContext,
  name: string,
  own: Schema,
  required: boolean,
  depth: number,
  anchor: string,
): Field {
  const schema = resolveSchema(context.document, own);
  const inferred: InferredFact[] = schema["x-corsac-inferred"] ?? [];
  const description = chooseText(schema, "description", context.language);
  const example = schema.examples?.[0] ?? schema.example;
  return {
    name,
    anchor,
    type: typeLabel(context.document, own),
    required,
    deprecated: schema.deprecated ?? false,
    ...(description === undefined ? {} : { description }),
    ...(schema.default === undefined ? {} : { default: valueText(schema.default) }),
    ...(example === undefined ? {} : { example: valueText(example) }),
    values: (schema.enum ?? []).map(valueText),
    constraints: listConstraints(schema),
    inferred: inferred.some((fact) => fact.keyword === "property"),
    inferences: groupInferences(inferred, description),
    ...describeFields(context, own, anchor, depth + 1),
  };
}

/** The alternatives of a schema that are objects, with their names. */
function objectAlternatives(context: FieldContext, schema: Schema): { name: string; schema: Schema }[] {
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap((alternative, index) => {
    const object = objectWithin(context, alternative);
    if (object.properties === undefined && object.anyOf === undefined && object.oneOf === undefined)
      return [];
    const label = typeLabel(context.document, alternative);
    const name = object.title ?? (label.startsWith("object") ? `${label} ${index + 1}` : label);
    return [{ name, schema: alternative }];
  });
}

/**
 * The fields of an object schema, in its order. A schema with several variants has an entry for each. A map has one
 * entry for its values. Empty if there are no fields.
 */
export function listFields(context: FieldContext, schema: Schema, anchor: string, depth = 0): Field[] {
  const object = objectWithin(context, schema);
  const required = new Set(object.required);
  const own = Object.entries(object.properties ?? {}).map(([name, property]) =>
    makeField(context, name, property, required.has(name), depth, anchorOf(anchor, name)),
  );
  const { additionalProperties: rest } = object;
  if (typeof rest === "object" && Object.keys(rest).length > 0)
    own.push(makeField(context, "[key]", rest, false, depth, anchorOf(anchor, "any-key")));
  const alternatives = objectAlternatives(context, object);
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1 && own.length === 0)
    return listFields(context, only.schema, anchor, depth);
  return [
    ...own,
    ...alternatives.map(({ name, schema: alternative }, index) =>
      makeField(context, name, alternative, false, depth, anchorOf(anchor, `${index + 1}`)),
    ),
  ];
}

/** A parameter of an operation as a field. Its own keywords have priority over those of its schema. */
export function parameterField(context: FieldContext, parameter: Parameter, anchor: string): Field {
  const { schema = {}, name, required = false } = parameter;
  const merged: Schema = {
    ...resolveSchema(context.document, schema),
    ...(parameter.description === undefined ? {} : { description: parameter.description }),
    ...(parameter["x-corsac-text"] === undefined ? {} : { "x-corsac-text": parameter["x-corsac-text"] }),
    ...(parameter.deprecated === undefined ? {} : { deprecated: parameter.deprecated }),
    ...(parameter.example === undefined ? {} : { example: parameter.example }),
  };
  return makeField(context, name, merged, required, 0, anchorOf(anchor, name));
}
