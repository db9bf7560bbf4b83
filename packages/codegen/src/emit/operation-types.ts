import type { CorsacDocument, JsonObject, JsonValue } from "@corsac/spec";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import { CodegenError } from "../codegen-error.js";
import { astToString, resolveRef, scanDiscriminators, transformSchema } from "../syntax/load-compiler.js";
import { commentLines } from "../syntax/text.js";
import { sourceLine } from "./source-line.js";

/**
 * The types of a document's raw operations, made by openapi-typescript. Its maintainers have stopped: this file
 * alone knows it, so that replacing it touches nothing else.
 *
 * @param source where the document comes from, for the first line: `specs/replicate`
 */
export async function operationTypes(document: CorsacDocument, source: string): Promise<string> {
  const pass: Pass = { path: [], references: new Map(), discriminators: false };
  const plain = prepare(document, pass);
  if (!isOpenApi(plain)) throw new CodegenError("document-invalid", `${source} is not an OpenAPI document`);
  try {
    requireSound(plain, pass.references);
    const nodes = transformSchema(plain, transformContext(plain, pass));
    return `${sourceLine(source)}\n\n${astToString(nodes)}`;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError("document-invalid", `${source}: no operation types can be made: ${reason}`, {
      hint: 'Run "corsac lint" on the service\'s folder; what it reports is mended in the pages or the overlay.',
      cause,
    });
  }
}

/** As an object, which the library takes as it is: a text it would read as YAML. */
function isOpenApi(value: JsonValue): value is JsonObject & OpenAPI3 {
  return typeof value === "object" && value !== null && "openapi" in value && "info" in value;
}

const prose: ReadonlySet<string> = new Set(["description", "summary", "title", "format"]);

/**
 * What openapi-typescript would make of our options. It is not asked as a whole: it would first validate and bundle the
 * document with another library, which takes three times as long as all the rest, and what it finds is known to be
 * right or is checked here.
 */
function transformContext(document: OpenAPI3, pass: Pass): Omit<GlobalContext, "redoc"> {
  const silent = true;
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // It would make every field with a default required in requests.
    defaultNonNullable: false,
    discriminators: pass.discriminators
      ? scanDiscriminators(document, { silent })
      : { objects: {}, refsHandled: [] },
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

/** Under these keys stands data: a `$ref` in it is none. */
const dataKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** What a pass over the document finds out on its way. */
interface Pass {
  /** Where it is. */
  readonly path: string[];
  /** Every reference, with the place where it first stands. */
  readonly references: Map<string, string>;
  discriminators: boolean;
}

/** The document without extensions, its prose safe inside comments. */
function prepare(value: JsonValue, pass: Pass): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  const { path } = pass;
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      path.push(String(index));
      const prepared = prepare(item, pass);
      path.pop();
      return prepared;
    });
  }
  const prepared: JsonObject = {};
  for (const name of Object.keys(value)) {
    if (name.startsWith("x-corsac-")) continue;
    const item = value[name] ?? null;
    if (name === "$ref" && typeof item === "string" && !pass.references.has(item)) {
      requireLocal(item, path);
      if (!path.some((key) => dataKeys.has(key))) pass.references.set(item, ["#", ...path].join("/"));
    }
    if (name === "discriminator") pass.discriminators = true;
    path.push(name);
    const plain =
      typeof item === "string" && prose.has(name) ? commentLines(item).join("\n") : prepare(item, pass);
    path.pop();
    if (name === "__proto__") {
      Object.defineProperty(prepared, name, {
        value: plain,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    } else prepared[name] = plain;
  }
  return prepared;
}

/** The library would fetch what a reference points to, and generating is offline. */
function requireLocal(reference: string, path: readonly string[]): void {
  if (reference.startsWith("#")) return;
  throw new CodegenError(
    "document-invalid",
    `${["#", ...path].join("/")}: the reference ${reference} leaves the document`,
    { hint: "Put what it refers to into the document's components." },
  );
}

/** What the library relies on, and a document that was not made by us may lack. */
function requireSound(document: JsonObject, references: ReadonlyMap<string, string>): void {
  for (const [reference, at] of references) {
    if (!leadsSomewhere(document, reference))
      throw new Error(`the reference ${reference} at ${at} leads nowhere`);
  }
  const ids = new Set<string>();
  for (const item of membersOf(document["paths"])) {
    for (const operation of membersOf(item)) {
      const id = isObject(operation) ? operation["operationId"] : undefined;
      if (typeof id !== "string") continue;
      if (ids.has(id)) throw new Error(`two operations have the operationId ${id}`);
      ids.add(id);
    }
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function membersOf(value: JsonValue | undefined): JsonValue[] {
  return isObject(value) ? Object.values(value) : [];
}

function leadsSomewhere(document: JsonObject, reference: string): boolean {
  let value: JsonValue | undefined = document;
  for (const segment of reference.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return false;
    const key = decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    if (!Object.hasOwn(value, key)) return false;
    value = Array.isArray(value) ? value[Number(key)] : value[key];
  }
  return true;
}
