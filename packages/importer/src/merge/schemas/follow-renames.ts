import type { JsonValue } from "../../document/json.js";
import { appendPointer, pointerSegments } from "../../document/json-pointer.js";
import { isJsonObject, member } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";

/** Old reference → new reference: `#/components/schemas/Name`. */
export type Renames = ReadonlyMap<string, string>;

/** The reference to a component. */
export function componentReference(kind: string, name: string): string {
  return `#${appendPointer(appendPointer("/components", kind), name)}`;
}

/** The name of the component that a reference points to. */
export function componentName(reference: string): string {
  return pointerSegments(reference.slice(1)).at(-1) ?? "";
}

/** The value with all references to renamed components updated. */
export function followed(value: JsonValue, renames: Renames): JsonValue {
  if (renames.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => followed(item, renames));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string"
        ? renamedReference(item, renames)
        : key === "discriminator"
          ? followedMapping(followed(item, renames), renames)
          : followed(item, renames),
    ]),
  );
}

/** A discriminator with the references of its mapping updated. */
function followedMapping(discriminator: JsonValue, renames: Renames): JsonValue {
  const mapping = member(discriminator, "mapping");
  if (!isJsonObject(discriminator) || !isJsonObject(mapping)) return discriminator;
  const entries = Object.entries(mapping).map(([word, item]): [string, JsonValue] => [
    word,
    typeof item === "string" ? renamedReference(item, renames) : item,
  ]);
  return { ...discriminator, mapping: Object.fromEntries(entries) };
}

/** A reference to a renamed part, or into one. */
export function renamedReference(reference: string, renames: Renames): string {
  const pointer = referencePointer(reference) ?? "";
  const segments = pointerSegments(pointer);
  const part = segments.slice(0, 3).reduce<string>(appendPointer, "#");
  const renamed = renames.get(part);
  return renamed === undefined ? reference : segments.slice(3).reduce<string>(appendPointer, renamed);
}
