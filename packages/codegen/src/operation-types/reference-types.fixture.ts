import { createRequire } from "node:module";
import type { JsonObject, JsonValue } from "@corsac/importer/document";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { rewritten } from "./deviations.fixture.js";

/** As CommonJS: its ES modules would bring another copy of the compiler. */
const load: NodeJS.Require = createRequire(import.meta.url);
const transformSchema: (document: OpenAPI3, context: Omit<GlobalContext, "redoc">) => ts.Node[] = load(
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

/** The types that openapi-typescript makes of a document: what ours must be assignable to, and they to ours. */
export function referenceTypes(document: JsonObject): string {
  const plain = rewritten(document);
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
    // An object of which nothing is said may have any members.
    emptyObjectsUnknown: true,
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
    readWriteMarkers: true,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent,
    postTransform: undefined,
    transform: (schema) => transformed(schema.format),
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, { silent }),
  };
}

/** What the rewritten document says in formats of its own. */
function transformed(format: string | undefined): ts.TypeNode | undefined {
  if (format === "binary") {
    const names = ["Blob", "File"].map((name) => ts.factory.createTypeReferenceNode(name));
    return ts.factory.createUnionTypeNode(names);
  }
  return format === "undefined"
    ? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)
    : undefined;
}
