import type { InferredFact } from "@corsac/importer/document";
import type { ApiDocument, Parameter, Schema } from "../document/openapi.js";
import { resolveSchema } from "../document/resolve.js";
import { chooseText } from "../text/choose-text.js";
import { type Constraint, listConstraints } from "./constraints.js";
import { groupInferences, type Inference } from "./inference.js";
import { typeLabel } from "./type-label.js";
import { valueText } from "./value-text.js";

/** A field of an input, a body or an answer, ready to be shown in one language. */
export interface Field {
  name: string;
  /** Unique on the page, the same in every language. */
  anchor: string;
  type: string;
  required: boolean;
  deprecated: boolean;
  description?: string;
  default?: string;
  example?: string;
  values: string[];
  constraints: Constraint[];
  /** The field as a whole stands on no page's list. */
  inferred: boolean;
  inferences: Inference[];
  children: Field[];
}

export interface FieldContext {
  document: ApiDocument;
  /** A BCP 47 tag. */
  language: string;
}

const maximumDepth = 5;

/** `/input/prompt text` → `input-prompt-text`: an id for an anchor. */
export function anchorOf(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/[^\p{L}\p{N}_.-]+/gu, "-").replace(/^-+|-+$/g, ""))
    .filter((part) => part !== "")
    .join("-");
}

/** The object whose properties a value has: itself, the items of an array, the parts of an `allOf` put together. */
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

function makeField(
  context: FieldContext,
  name: string,
  own: Schema,
  required: boolean,
  trail: readonly { anchor: string; schema: Schema }[],
  anchor: string,
): Field {
  const schema = resolveSchema(context.document, own);
  const inferred: InferredFact[] = schema["x-corsac-inferred"] ?? [];
  const description = chooseText(schema, "description", context.language);
  const example = schema.examples?.[0] ?? schema.example;
  // The same component again further up would go on for ever.
  const recursive = own.$ref !== undefined && trail.some((step) => step.schema.$ref === own.$ref);
  return {
    name,
    anchor,
    type: typeLabel(context.document, schema),
    required,
    deprecated: schema.deprecated ?? false,
    ...(description === undefined ? {} : { description }),
    ...(schema.default === undefined ? {} : { default: valueText(schema.default) }),
    ...(example === undefined ? {} : { example: valueText(example) }),
    values: (schema.enum ?? []).map(valueText),
    constraints: listConstraints(schema),
    inferred: inferred.some((fact) => fact.keyword === "property"),
    inferences: groupInferences(inferred, description),
    children:
      recursive || trail.length >= maximumDepth
        ? []
        : listFields(context, schema, anchor, [...trail, { anchor, schema: own }]),
  };
}

/** The fields of an object schema, in its order. Empty for what is no object. */
export function listFields(
  context: FieldContext,
  schema: Schema,
  anchor: string,
  trail: readonly { anchor: string; schema: Schema }[] = [],
): Field[] {
  const object = objectWithin(context, schema);
  const required = new Set(object.required);
  return Object.entries(object.properties ?? {}).map(([name, property]) =>
    makeField(context, name, property, required.has(name), trail, anchorOf(anchor, name)),
  );
}

/** A parameter of an operation as a field; what it says itself goes before what its schema says. */
export function parameterField(context: FieldContext, parameter: Parameter, anchor: string): Field {
  const { schema = {}, name, required = false } = parameter;
  const merged: Schema = {
    ...resolveSchema(context.document, schema),
    ...(parameter.description === undefined ? {} : { description: parameter.description }),
    ...(parameter["x-corsac-text"] === undefined ? {} : { "x-corsac-text": parameter["x-corsac-text"] }),
    ...(parameter.deprecated === undefined ? {} : { deprecated: parameter.deprecated }),
    ...(parameter.example === undefined ? {} : { example: parameter.example }),
  };
  return makeField(context, name, merged, required, [], anchorOf(anchor, name));
}
