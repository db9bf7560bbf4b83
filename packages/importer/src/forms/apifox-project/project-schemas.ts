import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { Origins } from "../../positions/origins.js";
import { SourcedValue } from "../../positions/sourced-value.js";

/** The data models of a project by name. */
export interface ProjectSchemas {
  value: JsonObject;
  /** The components that contain them, with the position of each. */
  under(components: JsonObject): SourcedValue;
}

interface Entry {
  id: string;
  name: string;
  pointer: JsonPointer;
}

/**
 * Converts references by id (`#/definitions/123`; ids are strings here and numbers there) to references by name, and
 * names the project's data models accordingly. If two have the same name, the later one gets a number.
 */
export function withNamedSchemas(whole: SourcedValue): { project: SourcedValue; schemas: ProjectSchemas } {
  const references = new Map<string, string>();
  const names = new Map<string, Entry>();
  for (const entry of entriesOf(whole)) {
    let name = entry.name;
    for (let number = 2; names.has(name); number += 1) name = `${entry.name}_${number}`;
    names.set(name, entry);
    references.set(entry.id, appendPointer("#/components/schemas", name));
  }
  const origins = new Origins().add(whole);
  const named = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) {
      const list = value.map(named);
      return list.every((item, index) => item === value[index]) ? value : origins.place(list, value);
    }
    if (!isJsonObject(value)) return value;
    let isChanged = false;
    const made: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      const id = key === "$ref" && typeof item === "string" ? idOf(item) : undefined;
      const next = id === undefined ? named(item) : (references.get(id) ?? item);
      if (next !== item) isChanged = true;
      made[key] = next;
    }
    return isChanged ? origins.place(made, value) : value;
  };
  const project = origins.sourced(named(whole.value), whole);
  const schemas: JsonObject = {};
  const places = new Map<JsonPointer, JsonPointer>();
  for (const [name, { pointer }] of names) {
    const entry = project.get(pointer);
    const written = entry?.get("/schema/jsonSchema") ?? entry?.get("/schema");
    if (written === undefined || !isJsonObject(written.value)) continue;
    const description = textMember(entry?.value, "description");
    const isDescribed = description === undefined || textMember(written.value, "description") !== undefined;
    schemas[name] = isDescribed ? written.value : { ...written.value, description };
    const inner = entry?.get("/schema/jsonSchema") === undefined ? "/schema" : "/schema/jsonSchema";
    places.set(appendPointer("/schemas", name), pointer + inner);
  }
  return { project, schemas: { value: schemas, under: (components) => placed(components, project, places) } };
}

/** The components, each schema with its positions in the project. */
function placed(
  components: JsonObject,
  project: SourcedValue,
  places: ReadonlyMap<JsonPointer, JsonPointer>,
): SourcedValue {
  const spans = new Map([["", project.span("/schemaCollection")]]);
  for (const [to, from] of places) {
    for (const [inner, span] of project.get(from)?.spans ?? []) spans.set(to + inner, span);
  }
  return new SourcedValue(components, project.source, spans);
}

/** `#/definitions/123` → `123`. */
function idOf(reference: string): string | undefined {
  return /^#\/definitions\/(.+)$/.exec(reference)?.[1];
}

function entriesOf(project: SourcedValue): Entry[] {
  const found: Entry[] = [];
  const visit = (entry: JsonValue, pointer: JsonPointer): void => {
    const name = textMember(entry, "name");
    const holder = member(entry, "schema");
    const schema = member(holder, "jsonSchema") ?? holder;
    const id = member(entry, "id");
    if (name !== undefined && isJsonObject(schema) && (typeof id === "string" || typeof id === "number")) {
      found.push({ id: idOf(String(id)) ?? String(id), name, pointer });
    }
    arrayMember(entry, "items").forEach((item, index) => {
      visit(item, `${pointer}/items/${index}`);
    });
  };
  arrayMember(project.value, "schemaCollection").forEach((entry, index) => {
    visit(entry, `/schemaCollection/${index}`);
  });
  return found;
}
