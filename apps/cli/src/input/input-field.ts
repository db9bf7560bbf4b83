import type { JsonSchema, ModelDescriptor } from "@corsac/core";
import { pointerSegments } from "@corsac/importer/document";

/** A field of an input, at any depth. */
export interface InputField {
  /** The names of its path. */
  readonly path: readonly string[];
  /** Undefined for an undocumented field. */
  readonly schema: JsonSchema | undefined;
  /** Whether it takes a file: a URL, or a file's content. */
  readonly takesFile: boolean;
  /** The required kind of the file, where it is documented. */
  readonly media?: "image" | "audio" | "video" | undefined;
}

function property(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const own = schema?.properties;
  if (own !== undefined && Object.hasOwn(own, name)) return own[name];
  if (/^\d+$/.test(name) && isList(schema)) return schema?.items;
  const variants = [...(schema?.allOf ?? []), ...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])];
  return variants.map((variant) => property(variant, name)).find((found) => found !== undefined);
}

/**
 * The path of a field by its name; `a.b` is a field of the object `a`, and `a.0` an item of the list, unless a field
 * has that name.
 */
function pathOf(schema: JsonSchema, key: string): readonly string[] {
  if (property(schema, key) !== undefined) return [key];
  const steps = key.split(".");
  return property(schema, steps[0] ?? "") === undefined || steps.includes("") ? [key] : steps;
}

function holdsFiles(schema: JsonSchema | undefined): boolean {
  const parts = [schema, schema?.items].filter((part) => part !== undefined);
  return parts.some(
    ({ format, contentMediaType }) =>
      format === "uri" || format === "binary" || contentMediaType !== undefined,
  );
}

/** The field of a model's input with that key. */
export function inputField({ input: { schema }, roles }: ModelDescriptor, key: string): InputField {
  const path = pathOf(schema, key);
  const found = path.reduce<JsonSchema | undefined>(property, schema);
  const { images = [], audio = [], video = [], files = [] } = roles;
  const isAmong = (pointers: readonly string[]): boolean =>
    pointers.some((pointer) => pointerSegments(pointer).join(".") === path.join("."));
  const media = isAmong(images) ? "image" : isAmong(audio) ? "audio" : isAmong(video) ? "video" : undefined;
  const takesFile = holdsFiles(found) || media !== undefined || isAmong(files);
  return { path, schema: found, takesFile, media };
}

/** Whether a field is only a list, so that a single value becomes its only item. */
export function isList(schema: JsonSchema | undefined): boolean {
  return schema !== undefined && [schema.type].flat().every((type) => type === "array");
}

/** Sets a field; missing objects on its path are created, and lists where the schema has them. */
export function setField(input: object, path: readonly string[], value: unknown, schema?: JsonSchema): void {
  const [name, ...below] = path;
  if (name === undefined) return;
  if (below.length > 0) {
    const held: unknown = Object.getOwnPropertyDescriptor(input, name)?.value;
    const field = property(schema, name);
    const inner = isList(field) ? listOf(held) : isRecord(held) ? { ...held } : {};
    setField(inner, below, value, field);
    setField(input, [name], inner);
  } else Object.defineProperty(input, name, { value, configurable: true, enumerable: true, writable: true });
}

function listOf(held: unknown): unknown[] {
  return Array.isArray(held) ? [...held] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
