import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";
import type { FileReading, Page, PageContent } from "../../forms/page.js";
import { emptyNames, type Names } from "../../names/names.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { componentRenames, namedPart } from "./component-names.js";
import { componentName, componentReference, followed, type Renames } from "./follow-renames.js";
import { prepareSchema } from "./prepare-schema.js";

/**
 * Merges the reusable parts of several files. A name that two files use for different parts is numbered in the newer
 * file, a name that OpenAPI does not allow is converted to ASCII, and that file's references are updated. Names of
 * schemas that change are looked up in `names` and added there.
 */
export function mergeComponents(
  files: readonly FileReading[],
  diagnostics: Diagnostics,
  names: Names = emptyNames(),
): {
  components: JsonObject;
  readings: FileReading[];
} {
  const prepared = files.map((file) => preparedReading(file, diagnostics));
  const renames = new Map<FileReading, Renames>();
  const named: JsonObject = {};
  // Files of earlier imports come first, so that a new file does not rename their parts.
  const byAge = [...prepared].sort(
    (one, other) => Number(isKnown(other, names)) - Number(isKnown(one, names)),
  );
  for (const reading of byAge) {
    const { components } = reading;
    if (components === undefined || !isJsonObject(components.value)) continue;
    const file = { path: components.source.file.path, parts: components.value };
    const own = componentRenames(file, named, names);
    renames.set(reading, own);
    addComponents(named, file.parts, own);
  }
  const components: JsonObject = {};
  const readings = prepared.map((reading) => {
    const own = renames.get(reading);
    if (own === undefined || !isJsonObject(reading.components?.value)) return reading;
    addComponents(components, reading.components.value, own);
    if (own.size === 0) return reading;
    return {
      ...reading,
      pages: reading.pages.map((page) => followedPage(page, own)),
      ...(reading.root === undefined ? {} : { root: followedObject(reading.root, own) }),
    };
  });
  return { components, readings };
}

/** Whether operations of the file are in names.yaml. */
function isKnown({ pages }: FileReading, { operations }: Names): boolean {
  return pages.some(({ method, path }) => Object.hasOwn(operations, `${method.toUpperCase()} ${path.text}`));
}

/** Adds a file's parts under their final names. Of equal parts the first is kept. */
function addComponents(components: JsonObject, parts: JsonObject, renames: Renames): void {
  for (const [kind, own] of Object.entries(parts)) {
    if (!isJsonObject(own)) continue;
    const known = { ...objectMember(components, kind) };
    for (const [name, part] of Object.entries(own)) {
      const renamed = renames.get(componentReference(kind, name));
      const free = renamed === undefined ? name : componentName(renamed);
      if (!Object.hasOwn(known, free)) known[free] = namedPart(kind, name, followed(part, renames));
    }
    components[kind] = known;
  }
}

/** The components' schemas with the facts that their descriptions state in prose. */
function preparedReading(reading: FileReading, diagnostics: Diagnostics): FileReading {
  const { components } = reading;
  if (components === undefined || !isJsonObject(components.value)) return reading;
  const schemas: JsonObject = {};
  for (const name of Object.keys(objectMember(components.value, "schemas"))) {
    const schema = components.get(appendPointer("/schemas", name));
    if (schema !== undefined) schemas[name] = prepareSchema(schema, diagnostics).value;
  }
  return { ...reading, components: components.with({ ...components.value, schemas }) };
}

function followedPage(page: Page, renames: Renames): Page {
  const content = (item: PageContent): PageContent =>
    item.schema === undefined ? item : { ...item, schema: followedSchema(item.schema, renames) };
  return {
    ...page,
    parameters: page.parameters.map((item) => ({ ...item, schema: followedSchema(item.schema, renames) })),
    responses: page.responses.map((item) => ({
      ...item,
      ...(item.headers === undefined ? {} : { headers: followedObject(item.headers, renames) }),
      contents: item.contents.map(content),
    })),
    ...(page.body === undefined ? {} : { body: { ...page.body, contents: page.body.contents.map(content) } }),
    ...(page.extra === undefined ? {} : { extra: followedObject(page.extra, renames) }),
  };
}

function followedObject(value: JsonObject, renames: Renames): JsonObject {
  const result = followed(value, renames);
  return isJsonObject(result) ? result : value;
}

function followedSchema(schema: SourcedValue, renames: Renames): SourcedValue {
  return schema.with(followed(schema.value, renames));
}
