import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer, pointerSegments } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedText, SourcedValue } from "../../positions/sourced-value.js";
import { roleFields } from "../models/field-names.js";

/**
 * Assigns a list of values that a page shows separately to the one property it belongs to: the one whose default is
 * among the values; else the one whose example is; else, for ratios, the one named like an aspect ratio. A list that
 * fits none or several is reported and left out.
 */
export function attachLists(
  schema: SourcedValue,
  lists: readonly (readonly SourcedText[])[],
  diagnostics: Diagnostics,
): SourcedValue {
  let value = schema.value;
  for (const list of lists) {
    const values = list.map(({ text }) => text);
    const pointer = ownerOf(value, values);
    if (pointer !== undefined) value = withEnum(value, pointer, values);
    else reportUnattached(list, diagnostics);
  }
  return schema.with(value);
}

/** Reports that a list fits no field. */
export function reportUnattached(list: readonly SourcedText[], diagnostics: Diagnostics): void {
  const [first] = list;
  if (first === undefined) return;
  const shown = list.slice(0, 3).map(({ text }) => text);
  const message = phrase`The page lists ${list.length} values (${shown} …) that fit no field`;
  diagnostics.report(finding("unattached-list", message, first.location));
}

function ownerOf(schema: JsonValue, values: readonly string[]): JsonPointer | undefined {
  const open = stringProperties(schema, "").filter(({ property }) => member(property, "enum") === undefined);
  const isListed = (value: JsonValue | undefined): boolean =>
    typeof value === "string" && values.includes(value);
  const ratios = values.every((value) => /^\d+(\.\d+)?:\d+(\.\d+)?$/.test(value));
  for (const fits of [
    (property: JsonObject) => isListed(member(property, "default")),
    (property: JsonObject) => arrayMember(property, "examples").some(isListed),
    (_: JsonObject, name: string) => ratios && roleFields.aspectRatio.includes(name),
  ]) {
    const owners = open.filter(({ property, name }) => fits(property, name));
    const [owner] = owners;
    if (owners.length === 1 && owner !== undefined) return owner.pointer;
  }
  return undefined;
}

interface FoundProperty {
  name: string;
  pointer: JsonPointer;
  property: JsonObject;
}

function stringProperties(schema: JsonValue, pointer: JsonPointer): FoundProperty[] {
  return Object.entries(objectMember(schema, "properties")).flatMap(([name, property]) => {
    if (!isJsonObject(property)) return [];
    const inner = appendPointer(`${pointer}/properties`, name);
    const nested = stringProperties(property, inner);
    return member(property, "type") === "string" ? [{ name, pointer: inner, property }, ...nested] : nested;
  });
}

function withEnum(schema: JsonValue, pointer: JsonPointer, values: string[]): JsonValue {
  return changeAt(schema, pointerSegments(pointer), (property) => ({
    ...property,
    enum: values,
    "x-corsac-inferred": [
      ...arrayMember(property, "x-corsac-inferred"),
      { keyword: "enum", from: "prose", text: values.join(", ") },
    ],
  }));
}

function changeAt(
  value: JsonValue,
  segments: string[],
  change: (schema: JsonObject) => JsonObject,
): JsonValue {
  if (!isJsonObject(value)) return value;
  const [segment, ...rest] = segments;
  if (segment === undefined) return change(value);
  return { ...value, [segment]: changeAt(value[segment] ?? {}, rest, change) };
}
