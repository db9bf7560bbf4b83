import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { englishText, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { finding } from "../findings/finding.js";
import { sourceLocation } from "../finish/source-location.js";
import { streamField } from "../merge/models/field-names.js";
import { EvidenceFinder } from "./find-evidence.js";
import type { Evidence, Suggestions } from "./suggestion.js";

/** The last line of many event streams. */
const terminator = "[DONE]";

/**
 * How streaming models are requested to stream, and the end marker of the stream, as far as the pages of their
 * operations document it. The position of the text in a chunk cannot be determined from pages.
 */
export function suggestStreams(document: JsonObject, sources: readonly SourceFile[]): Suggestions {
  const finder = new EvidenceFinder(sources);
  const operations = new Map(
    listOperations(document).map(({ operation }) => [textMember(operation, "operationId"), operation]),
  );
  const result: Suggestions = { suggestions: [], missing: [] };
  for (const model of arrayMember(document, "x-corsac-models")) {
    const id = textMember(model, "id");
    if (!isJsonObject(model) || id === undefined) continue;
    if (member(model, "stream") !== undefined) continue;
    const [create] = arrayMember(model, "create");
    const operation = operations.get(textMember(create, "operation"));
    const fixed = Object.entries(objectMember(create, "body")).filter(([, value]) => value === true);
    const optional = textMember(model, "kind") === "answer" && operation && streamFlag(document, operation);
    if (textMember(model, "kind") !== "stream" && !optional) continue;
    const flags = optional ? [[appendPointer("", streamField), true] as const] : fixed;
    const asks = flags.map(([pointer]) =>
      finder.find(
        `asked for by ${pointer}`,
        model["source"] === undefined ? operation : asPage(model),
        pointer.slice(1),
      ),
    );
    const end = finder.find("end", asPage(model), terminator) ?? finder.find("end", operation, terminator);
    const stream: JsonObject = {
      ...(flags.length === 0 ? {} : { body: Object.fromEntries(flags) }),
      ...(end === undefined ? {} : { end: { data: terminator } }),
    };
    const evidence = [...asks, end].filter((one): one is Evidence => one !== undefined);
    const missing = [
      ...(end === undefined ? [phrase`no page shows what ends its stream`] : []),
      phrase`no page shows where the text stands in a piece`,
    ];
    result.missing.push(
      ...missing.map(
        (what): Diagnostic => ({
          ...finding("lifecycle-undocumented", phrase`The model ${id}: ${what} (stream of x-corsac-models).`),
          ...sourceLocation(model["source"]),
        }),
      ),
    );
    if (Object.keys(stream).length === 0) continue;
    result.suggestions.push({
      about: "stream",
      subject: `how ${id} answers in pieces`,
      action: {
        target: `$['x-corsac-models'][?@.id == '${id.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`,
        description: `The page asks for it${where(evidence)}.`,
        update: { stream },
      },
      evidence,
      complete: false,
      missing: missing.map((what) => `${englishText(what)}.`),
    });
  }
  return result;
}

/** Words by which a page describes a response in pieces. */
const pieces =
  /server-sent|\bSSE\b|event[- ]stream|\[DONE\]|\bdeltas?\b|\bchunks?\b|\bstreamed\b|流式|逐字|增量/i;

/**
 * Whether a create has a boolean field that requests the response in pieces: the field has the usual name, and the
 * operation documents an event stream, or its description or that of the field describes one.
 */
function streamFlag(document: JsonObject, operation: JsonObject): boolean {
  const body = resolveSchema(document, operation["requestBody"]);
  const content = Object.values(objectMember(body, "content"))[0];
  const schema = resolveSchema(document, member(content, "schema"));
  const parts = [schema, ...arrayMember(schema, "allOf").map((part) => resolveSchema(document, part))];
  const field = parts
    .map((part) => resolveSchema(document, objectMember(part, "properties")[streamField]))
    .find((one) => textMember(one, "type") === "boolean");
  if (field === undefined) return false;
  const responses = Object.values(objectMember(operation, "responses"));
  const isDocumented = responses.some((response) =>
    Object.keys(objectMember(resolveSchema(document, response), "content")).includes("text/event-stream"),
  );
  const texts = [field, operation].map((one) => textMember(one, "description") ?? "");
  return isDocumented || texts.some((text) => pieces.test(text));
}

/** The source positions of a model's own pages, in the form of an operation's. */
function asPage(model: JsonObject): JsonObject {
  const source: JsonValue = model["source"] ?? [];
  return { "x-corsac-source": source };
}

function where([first]: readonly Evidence[]): string {
  return first === undefined ? "" : ` (${first.file}:${first.line})`;
}
