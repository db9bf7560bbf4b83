import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { valueAtPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";
import { extension, extensionName } from "./extension-rules.js";
import type { PlainContext } from "./plain-context.js";

/** A reference in the tool's format: `{ $ref, x-apifox-overrides?, required? }`. */
interface Reference {
  id: string;
  written: JsonObject;
}

/** Whether a schema has references in the tool's own format whose properties the page has not copied yet. */
export function hasOpenReferences(schema: JsonObject): boolean {
  if (typeof schema["$ref"] === "string") return Object.keys(overridesOf(schema)).length > 0;
  if (openReferences(schema).length === 0) return false;
  return arrayMember({ names: extension(schema, "ignore-properties") ?? [] }, "names").length === 0;
}

/**
 * A schema with the properties of the data models that it refers to, as the tool itself copies them on export. A model
 * that refers to itself in this way is copied once; below that, the plain reference remains.
 *
 * @returns The schema, and the references that are being followed; undefined if there is nothing to copy.
 */
export function flattened(
  schema: JsonObject,
  context: PlainContext,
): { schema: JsonObject; following: readonly string[] } | undefined {
  const references =
    typeof schema["$ref"] === "string" ? [{ id: "", written: schema }] : openReferences(schema);
  const following = [...context.following];
  const own = typeof schema["$ref"] === "string" ? {} : objectMember(schema, "properties");
  const copied = new Map<string, JsonObject>();
  const required = new Set(typeof schema["$ref"] === "string" ? [] : strings(schema["required"]));
  const kept: JsonObject[] = [];
  for (const { id, written } of references) {
    const name = String(written["$ref"] ?? "");
    const target = targetOf(written, context);
    if (target === undefined) {
      context.report(
        "unresolved-reference",
        phrase`"${name}" is not in this file; what it adds is missing`,
        schema,
      );
    } else if (context.following.includes(name) || context.budget.left <= 0) {
      kept.push({ $ref: name });
    } else {
      following.push(name);
      copied.set(id, overridden(target, written, required, context));
    }
  }
  const properties = inOrder(schema, own, copied);
  const [first] = references;
  const base = typeof schema["$ref"] === "string" && first !== undefined ? targetOf(schema, context) : schema;
  if (copied.size === 0) return kept.length === 0 ? undefined : { schema: withKept(schema, kept), following };
  context.origins.place(properties, member(base, "properties") ?? own);
  const result: JsonObject = {
    type: "object",
    ...besides(schema === base ? schema : { ...besides(base ?? {}), ...besides(schema) }),
    properties,
    ...(required.size === 0 ? {} : { required: [...required] }),
  };
  return { schema: context.origins.place(withKept(result, kept), schema), following };
}

/** A schema without the parts that the references replace. */
function besides(schema: JsonObject): JsonObject {
  const gone = ["$ref", "properties", "required"];
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([key]) => !gone.includes(key) && !["refs", "overrides", "orders"].includes(extensionName(key) ?? "-"),
    ),
  );
}

/** Keeps references that could not be copied next to the rest. */
function withKept(schema: JsonObject, kept: readonly JsonObject[]): JsonObject {
  if (kept.length === 0) return schema;
  return {
    ...besides(schema),
    ...pick(schema, ["properties", "required"]),
    allOf: [...arrayMember(schema, "allOf"), ...kept],
  };
}

function pick(schema: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => keys.includes(key)));
}

function openReferences(schema: JsonObject): Reference[] {
  return Object.entries(objectMember({ refs: extension(schema, "refs") ?? {} }, "refs")).flatMap(
    ([id, written]) =>
      isJsonObject(written) && typeof written["$ref"] === "string" ? [{ id, written }] : [],
  );
}

function overridesOf(written: JsonObject): JsonObject {
  return objectMember({ overrides: extension(written, "overrides") ?? {} }, "overrides");
}

function targetOf(written: JsonObject, context: PlainContext): JsonObject | undefined {
  let current: JsonValue | undefined = written;
  for (let steps = 0; steps < 20; steps += 1) {
    const reference = member(current, "$ref");
    const pointer = typeof reference === "string" ? referencePointer(reference) : undefined;
    if (pointer === undefined) return isJsonObject(current) && current !== written ? current : undefined;
    current = valueAtPointer({ components: context.components }, pointer);
    if (!isJsonObject(current)) return undefined;
    if (!Object.hasOwn(current, "$ref") || Object.keys(overridesOf(current)).length > 0) return current;
  }
  return undefined;
}

/** The properties of a data model after the reference's overrides; its required ones are added to `required`. */
function overridden(
  target: JsonObject,
  written: JsonObject,
  required: Set<string>,
  context: PlainContext,
): JsonObject {
  const whole = hasOpenReferences(target)
    ? (flattened(target, { ...context, following: [...context.following, String(written["$ref"])] })
        ?.schema ?? target)
    : target;
  const overrides = overridesOf(written);
  const properties: JsonObject = {};
  for (const [name, schema] of Object.entries(objectMember(whole, "properties"))) {
    if (!Object.hasOwn(overrides, name)) properties[name] = schema;
  }
  for (const [name, schema] of Object.entries(overrides)) if (schema !== null) properties[name] = schema;
  const ordered = inOrder(whole, properties, new Map());
  context.budget.left -= Object.keys(ordered).length;
  for (const name of strings(whole["required"])) if (!Object.hasOwn(overrides, name)) required.add(name);
  for (const name of strings(written["required"])) if (Object.hasOwn(ordered, name)) required.add(name);
  return context.origins.place(ordered, member(whole, "properties"));
}

/** Own and copied properties in the order of the page, in which ids of references represent their properties. */
function inOrder(schema: JsonObject, own: JsonObject, copied: ReadonlyMap<string, JsonObject>): JsonObject {
  const result: JsonObject = {};
  const add = (properties: JsonObject): void => {
    for (const [name, property] of Object.entries(properties))
      if (!Object.hasOwn(result, name)) result[name] = property;
  };
  for (const key of strings(extension(schema, "orders"))) {
    const declared = member(own, key);
    const part = copied.get(key);
    if (declared !== undefined) add({ [key]: declared });
    else if (part !== undefined) {
      add(
        Object.fromEntries(
          Object.entries(part).map(([name, property]) => [name, member(own, name) ?? property]),
        ),
      );
    }
  }
  add(own);
  for (const part of copied.values()) add(part);
  return result;
}
