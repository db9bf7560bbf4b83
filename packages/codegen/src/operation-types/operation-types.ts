import {
  appendPointer,
  type CorsacDocument,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "@corsac/importer/document";
import { CodegenError } from "../codegen-error.js";
import { sourceLine } from "../emit/source-line.js";
import { readCycles } from "./cycles.js";
import { readDiscriminators } from "./discriminators.js";
import { documentParts } from "./document-parts.js";
import { entriesOf } from "./entries.js";
import { memberText } from "./member-text.js";
import { bodyType, headerType, responseType } from "./message-types.js";
import { parameterType, pathItemType } from "./operation-type.js";
import { aliasName } from "./reference-type.js";
import { canonical, targetOf } from "./references.js";
import { schemaNames } from "./schema-names.js";
import { schemaType } from "./schema-type.js";
import { neverType, objectType, plainType, type TypeText } from "./type-text.js";
import type { Helper, Place, TypeOf, TypesContext } from "./types-context.js";

/**
 * The types of a document's raw operations, in the form that `openapi-fetch` accepts: `paths`, `webhooks`, `components` and
 * `operations`, in the shape in which openapi-typescript has them.
 *
 * @param source where the document comes from, for the first line: `specs/replicate`
 * @throws CodegenError `document-invalid` where it is no OpenAPI document
 */
export function operationTypes(document: CorsacDocument, source: string): string {
  if (!isOpenApi(document))
    throw new CodegenError("document-invalid", `${source} is not an OpenAPI document`);
  return `${sourceLine(source)}\n\n${declarations(typesContext(document)).join("\n")}\n`;
}

function isOpenApi(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && "openapi" in value && "info" in value;
}

function typesContext(document: JsonObject): TypesContext {
  const parts = documentParts(document);
  const patched = readDiscriminators(document, parts);
  const schemas = entriesOf(partsOfKind(document, "schemas")).map(([name]) => schemaReference(name));
  const all = new Set([...schemas, ...[...parts.references].map(canonical)]);
  return {
    document,
    schemaNames: schemaNames(document),
    patched,
    cycles: readCycles(document, patched, [...all]),
    schemaType,
    operations: new Map(),
    inner: new Map(),
    aliases: new Map(),
    helpers: new Set(),
  };
}

function partsOfKind(document: JsonObject, kind: string): JsonValue | undefined {
  const { components } = document;
  return isJsonObject(components) ? components[kind] : undefined;
}

function schemaReference(name: string): string {
  return appendPointer("#/components/schemas", name);
}

const helpers: Readonly<Record<Helper, string>> = {
  $Read:
    "/** What only answers have: openapi-fetch leaves it out of requests. */\nexport type $Read<T> = { readonly $read: T };",
  $Write:
    "/** What only requests have: openapi-fetch leaves it out of answers. */\nexport type $Write<T> = { readonly $write: T };",
  WithRequired: "type WithRequired<T, K extends PropertyKey> = T & Required<Pick<T, Extract<keyof T, K>>>;",
};

function declarations(context: TypesContext): string[] {
  const { document, operations } = context;
  const main = [
    declaration("paths", itemTexts(document["paths"], context)),
    declaration("webhooks", itemTexts(document["webhooks"], context)),
    declaration("components", componentTexts(document["components"], context)),
  ];
  const { inner, aliases } = foundTexts(context);
  return [
    ...main,
    declaration("operations", [...operations.values()]),
    ...(inner.length === 0 ? [] : [declaration("$refs", inner)]),
    ...aliases,
    ...(["$Read", "$Write", "WithRequired"] as const)
      .filter((name) => context.helpers.has(name))
      .map((name) => helpers[name]),
  ];
}

function declaration(name: string, members: readonly string[]): string {
  return members.length === 0
    ? `export type ${name} = Record<string, never>;`
    : `export interface ${name} ${objectType(members, 0).text}`;
}

/** Paths or webhooks. */
function itemTexts(items: JsonValue | undefined, context: TypesContext): string[] {
  return entriesOf(items)
    .filter(([name, item]) => isJsonObject(item) && !name.startsWith("x-"))
    .map(([name, item]) => memberText({ name, type: pathItemType(item, { depth: 1 }, context) }, 1));
}

const componentTypes: readonly (readonly [kind: string, typeOf: TypeOf])[] = [
  ["schemas", schemaType],
  ["responses", responseType],
  ["parameters", parameterType],
  ["requestBodies", bodyType],
  ["headers", headerType],
  ["pathItems", pathItemType],
];

function componentTexts(components: JsonValue | undefined, context: TypesContext): string[] {
  if (!isJsonObject(components)) return [];
  return componentTypes.map(([kind, typeOf]) => {
    const members = entriesOf(components[kind]).map(([name, part]) => {
      const type =
        kind === "schemas"
          ? namedType(schemaReference(name), part, 2, context)
          : typeOf(part, { depth: 2 }, context);
      const shown = kind === "schemas" ? (context.schemaNames.get(name) ?? name) : name;
      return memberText({ name: shown, type, part }, 2);
    });
    return memberText({ name: kind, type: members.length === 0 ? neverType : objectType(members, 1) }, 1);
  });
}

/** A schema that references lead to: the name of its alias where it leads back to itself. */
function namedType(reference: string, schema: JsonValue, depth: number, context: TypesContext): TypeText {
  if (context.cycles.isRecursive(reference)) return plainType(aliasName(reference, context));
  return schemaType(schema, ownPlace(reference, depth), context);
}

function ownPlace(reference: string, depth: number): Place {
  return { depth, owner: { reference, inList: false, expanded: [] } };
}

/** What references into the middle of something lead to, and recursive schemas; printing one may find another. */
function foundTexts(context: TypesContext): { inner: string[]; aliases: string[] } {
  const inner: string[] = [];
  const aliases: string[] = [];
  const references = context.inner.entries();
  const names = context.aliases.entries();
  for (;;) {
    const reference = references.next();
    const alias = names.next();
    if (reference.done === true && alias.done === true) return { inner, aliases };
    if (reference.done !== true) inner.push(innerText(...reference.value, context));
    if (alias.done !== true) aliases.push(aliasText(...alias.value, context));
  }
}

function innerText(reference: string, typeOf: TypeOf, context: TypesContext): string {
  const part = targetOf(context.document, reference) ?? null;
  const type =
    typeOf === schemaType ? namedType(reference, part, 1, context) : typeOf(part, { depth: 1 }, context);
  return memberText({ name: reference, type, part }, 1);
}

/** TypeScript resolves the item type of a list in an alias lazily, so a cycle through it is allowed. */
function aliasText(reference: string, name: string, context: TypesContext): string {
  const schema = targetOf(context.document, reference) ?? null;
  return `type ${name} = ${schemaType(schema, ownPlace(reference, 0), context).text};`;
}
