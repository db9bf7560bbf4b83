import type { CorsacDocument, JsonObject, JsonValue } from "@corsac/spec";
import openapiTS, { astToString } from "openapi-typescript";
import { CodegenError } from "../codegen-error.js";
import { commentLines } from "../syntax/text.js";
import { sourceLine } from "./source-line.js";

/**
 * The types of a document's raw operations, made by openapi-typescript. Its maintainers have stopped: this file
 * alone knows it, so that replacing it touches nothing else.
 *
 * @param source where the document comes from, for the first line: `specs/replicate`
 */
export async function operationTypes(document: CorsacDocument, source: string): Promise<string> {
  const plain = prepare(document, "#");
  try {
    // Not `defaultNonNullable`: it would make every field with a default required in requests.
    const nodes = await openapiTS(JSON.stringify(plain), { defaultNonNullable: false, silent: true });
    return `${sourceLine(source)}\n\n${astToString(nodes)}`;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError("document-invalid", `${source}: no operation types can be made: ${reason}`, {
      hint: 'Run "corsac lint" on the service\'s folder; what it reports is mended in the pages or the overlay.',
      cause,
    });
  }
}

const prose: ReadonlySet<string> = new Set(["description", "summary", "title", "format"]);

/**
 * The document without extensions, its prose safe inside comments, and proved to be whole: the library would
 * fetch what a reference points to, and generating is offline.
 */
function prepare(value: JsonValue, at: string): JsonValue {
  if (Array.isArray(value)) return value.map((item, index) => prepare(item, `${at}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith("x-corsac-"))
      .map(([name, item]) => {
        if (name === "$ref") requireLocal(item, at);
        const text = prose.has(name) && typeof item === "string";
        return [name, text ? commentLines(item).join("\n") : prepare(item, `${at}/${name}`)];
      }),
  ) satisfies JsonObject;
}

function requireLocal(reference: JsonValue, at: string): void {
  if (typeof reference === "string" && !reference.startsWith("#")) {
    throw new CodegenError("document-invalid", `${at}: the reference ${reference} leaves the document`, {
      hint: "Put what it refers to into the document's components.",
    });
  }
}
