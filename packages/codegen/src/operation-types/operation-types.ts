import type { CorsacDocument, JsonObject, JsonValue } from "@corsac/importer";
import { CodegenError } from "../codegen-error.js";
import { sourceLine } from "../emit/source-line.js";
import { noDiscriminators, readDiscriminators } from "./discriminators.js";
import { entriesOf, isObject, referenceOf } from "./entries.js";
import { memberText } from "./member-text.js";
import { bodyType, headerType, responseType } from "./message-types.js";
import { parameterType, pathItemType } from "./operation-type.js";
import { appendReference, referenceType } from "./references.js";
import { requireSound } from "./require-sound.js";
import { schemaType } from "./schema-type.js";
import { neverType, objectType, type TypeText } from "./type-text.js";
import type { Place, TypesContext } from "./types-context.js";

/**
 * The types of a document's raw operations, which `openapi-fetch` takes: `paths`, `webhooks`, `components` and `operations`, as openapi-typescript
 * prints them.
 *
 * @param source where the document comes from, for the first line: `specs/replicate`
 */
export function operationTypes(document: CorsacDocument, source: string): string {
  if (!isOpenApi(document))
    throw new CodegenError("document-invalid", `${source} is not an OpenAPI document`);
  try {
    const parts = requireSound(document);
    const context: TypesContext = {
      document,
      discriminators: parts.length === 0 ? noDiscriminators : readDiscriminators(document, parts),
      schemaType,
      operations: [],
      footer: new Set(),
    };
    return `${sourceLine(source)}\n\n${declarations(context).join("\n")}\n`;
  } catch (cause) {
    if (CodegenError.isInstance(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError("document-invalid", `${source}: no operation types can be made: ${reason}`, {
      hint: 'Run "corsac lint" on the service\'s folder; what it reports is mended in the pages or the overlay.',
      cause,
    });
  }
}

function isOpenApi(value: JsonValue): value is JsonObject {
  return isObject(value) && "openapi" in value && "info" in value;
}

const withRequired = `type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};`;

function declarations(context: TypesContext): string[] {
  const { document, footer, operations } = context;
  const main = [
    declaration("paths", itemTexts(document["paths"], "paths", context)),
    declaration("webhooks", itemTexts(document["webhooks"], "webhooks", context)),
    declaration("components", componentTexts(document["components"], context)),
    declaration("$defs", []),
  ];
  footer.add("operations");
  const last = [...footer].map((name) =>
    name === "WithRequired" ? withRequired : declaration(name, operations),
  );
  return [...main, ...last];
}

function declaration(name: string, members: readonly string[]): string {
  return members.length === 0
    ? `export type ${name} = Record<string, never>;`
    : `export interface ${name} ${objectType(members, 0).text}`;
}

/** Paths or webhooks. */
function itemTexts(items: JsonValue | undefined, root: string, context: TypesContext): string[] {
  return entriesOf(items)
    .filter(([, item]) => isObject(item))
    .map(([name, item]) => {
      const reference = referenceOf(item);
      if (reference !== undefined) return memberText({ name, type: referenceType(reference), part: item }, 1);
      const place = { depth: 1, path: appendReference(`#/${root}`, name) };
      return memberText({ name, type: pathItemType(item, place, context) }, 1);
    });
}

type TypeOf = (part: JsonValue, place: Place, context: TypesContext) => TypeText;

const componentTypes: readonly (readonly [kind: string, typeOf: TypeOf])[] = [
  ["schemas", schemaType],
  ["responses", responseType],
  ["parameters", parameterType],
  ["requestBodies", bodyType],
  ["headers", headerType],
  ["pathItems", pathItemType],
];

function componentTexts(components: JsonValue | undefined, context: TypesContext): string[] {
  if (!isObject(components)) return [];
  return componentTypes.map(([kind, typeOf]) => {
    const members = entriesOf(components[kind]).map(([name, part]) => {
      const path = appendReference(`#/components/${kind}`, name);
      return memberText({ name, type: typeOf(part, { depth: 2, path }, context), part }, 2);
    });
    return memberText({ name: kind, type: members.length === 0 ? neverType : objectType(members, 1) }, 1);
  });
}
