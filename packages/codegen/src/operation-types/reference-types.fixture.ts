import { createRequire } from "node:module";
import type { JsonObject, JsonValue } from "@corsac/importer";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type { Node } from "typescript";
import { commentLines } from "../syntax/text.js";

/** As CommonJS: its ES modules would bring another copy of the compiler. */
const load: NodeJS.Require = createRequire(import.meta.url);
const transformSchema: (document: OpenAPI3, context: Omit<GlobalContext, "redoc">) => Node[] = load(
  "openapi-typescript/dist/transform/index.cjs",
);
const {
  resolveRef,
  scanDiscriminators,
}: Pick<typeof import("openapi-typescript"), "resolveRef" | "scanDiscriminators"> = load(
  "openapi-typescript/dist/lib/utils.cjs",
);
const { astToString }: Pick<typeof import("openapi-typescript"), "astToString"> = load(
  "openapi-typescript/dist/lib/ts.cjs",
);

/** The types that openapi-typescript makes of a document: what ours must be. */
export function referenceTypes(document: JsonObject): string {
  const plain = prepare(document);
  if (!isOpenApi(plain)) throw new Error("not an OpenAPI document");
  return astToString(transformSchema(plain, transformContext(plain)));
}

function isOpenApi(value: JsonValue): value is JsonObject & OpenAPI3 {
  return typeof value === "object" && value !== null && "openapi" in value && "info" in value;
}

/** The context of its own entry, without options. */
function transformContext(document: OpenAPI3): Omit<GlobalContext, "redoc"> {
  const silent = true;
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // It would make every field with a default required in requests.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, { silent }),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent,
    postTransform: undefined,
    transform: undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, { silent }),
  };
}

const prose: ReadonlySet<string> = new Set(["description", "summary", "title", "format"]);

/** The document without our extensions, its prose safe inside comments; the library changes it. */
function prepare(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(prepare);
  const entries = Object.entries(value)
    .filter(([name]) => !name.startsWith("x-corsac-"))
    .map(([name, item]): [string, JsonValue] => [
      name,
      typeof item === "string" && prose.has(name) ? commentLines(item).join("\n") : prepare(item),
    ]);
  return Object.fromEntries(entries);
}
