import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject } from "../../document/json-values.js";
import type { SourceText, Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { typedText } from "../typed-text.js";
import { type ExportField, fieldTexts, type Joining } from "./export-rows.js";
import { exportType } from "./export-type.js";

/** A field with its nested fields. */
interface FieldTree {
  field: ExportField | undefined;
  children: FieldTree[];
  /** The children by name. */
  named: Map<string, FieldTree>;
}

interface Building {
  modelNames: ReadonlySet<string>;
  spans: Map<JsonPointer, Span>;
}

/**
 * The schema of a list of fields. The number of `»` determines the nesting: a field belongs to the last field before it
 * that has fewer.
 *
 * @param root The field that represents the whole (`body`), if the table has one.
 */
export function exportSchema(
  fields: readonly ExportField[],
  source: SourceText,
  modelNames: ReadonlySet<string>,
  root?: ExportField,
): SourcedValue {
  const tree: FieldTree = { field: root, children: [], named: new Map() };
  const open: { depth: number; tree: FieldTree }[] = [{ depth: -1, tree }];
  for (const field of fields) {
    while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= field.depth) open.pop();
    const made = addTo(open.at(-1)?.tree ?? tree, field);
    open.push({ depth: field.depth, tree: made });
  }
  const spans = new Map<JsonPointer, Span>();
  const first = root ?? fields[0];
  if (first !== undefined) spans.set("", spanOf(first));
  // A list at the root is written as one field without a name that contains its fields.
  const only = tree.children.length === 1 ? tree.children[0] : undefined;
  const whole =
    root === undefined &&
    only?.field !== undefined &&
    only.field.name === undefined &&
    only.field.joining === undefined
      ? only
      : tree;
  return new SourcedValue(toSchema(whole, "", { modelNames, spans }), source, spans);
}

/** Adds a field. Of two with one name the last one counts, with the nested fields of both. */
function addTo(parent: FieldTree, field: ExportField): FieldTree {
  const known = field.name === undefined ? undefined : parent.named.get(field.name);
  if (known !== undefined) {
    if (field.isImplied !== true) known.field = field;
    return known;
  }
  const made: FieldTree = { field, children: [], named: new Map() };
  parent.children.push(made);
  if (field.name !== undefined) parent.named.set(field.name, made);
  return made;
}

function toSchema({ field, children }: FieldTree, pointer: JsonPointer, building: Building): JsonObject {
  const schema: JsonObject =
    field === undefined
      ? children.some((child) => child.field?.name !== undefined)
        ? { type: "object" }
        : {}
      : exportType(field.type, building.modelNames);
  const items = schema["items"];
  const isList = isJsonObject(items);
  const holder = isList ? items : schema;
  const inner = isList ? `${pointer}/items` : pointer;
  // The fields of a data model are listed again below each reference to it.
  if (holder["$ref"] === undefined) fill(holder, children, inner, building);
  if (field === undefined) return schema;
  if (field.values.length > 0) {
    const valued = isList && holder["type"] !== "object" ? holder : schema;
    valued["enum"] = field.values.map((value): JsonValue => typedText(value, valued));
  }
  return { ...schema, ...shownValues(field, schema), ...fieldTexts(field) };
}

/** The default and the example of a field, converted to its type. */
function shownValues(field: ExportField, schema: JsonObject): JsonObject {
  return {
    ...(field.default === undefined ? {} : { default: typedText(field.default, schema) }),
    ...(field.example === undefined ? {} : { examples: [typedText(field.example, schema)] }),
  };
}

function fill(
  holder: JsonObject,
  children: readonly FieldTree[],
  pointer: JsonPointer,
  building: Building,
): void {
  const properties: JsonObject = {};
  const required: string[] = [];
  for (const child of children) {
    const { field } = child;
    if (field === undefined) continue;
    if (field.name === undefined) {
      addChoice(holder, child, field.joining ?? "anyOf", pointer, building);
      continue;
    }
    if (field.name === "__proto__") continue;
    const place = appendPointer(`${pointer}/properties`, field.name);
    building.spans.set(place, spanOf(field));
    properties[field.name] = toSchema(child, place, building);
    if (field.required) required.push(field.name);
  }
  if (Object.keys(properties).length === 0) return;
  holder["type"] ??= "object";
  holder["properties"] = properties;
  if (required.length > 0) holder["required"] = required;
}

function addChoice(
  holder: JsonObject,
  child: FieldTree,
  joining: Joining,
  pointer: JsonPointer,
  building: Building,
): void {
  const known = (["anyOf", "oneOf", "allOf"] as const).find((keyword) => holder[keyword] !== undefined);
  const keyword = known ?? joining;
  const choices = arrayMember(holder, keyword);
  const place = `${pointer}/${keyword}/${choices.length}`;
  if (child.field !== undefined) building.spans.set(place, spanOf(child.field));
  holder[keyword] = [...choices, toSchema(child, place, building)];
}

function spanOf({ line }: ExportField): Span {
  return { offset: line.offset, length: line.text.length };
}
