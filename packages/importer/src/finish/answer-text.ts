import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, objectMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";

/**
 * Names of the field that contains the text of a response. `content`: https://github.com/openai/openai-node
 * (src/resources/chat/completions) and compatible services. `text`: src/resources/responses, audio/transcriptions
 * there, https://docs.anthropic.com/en/api/messages and https://ai.google.dev/api/generate-content. `lyrics`: music
 * services. No other name is recognised; an overlay can declare the pointer.
 */
const textNames: ReadonlySet<string> = new Set(["text", "content", "lyrics"]);
/** The maximum depth of the search in an output. */
const deepest = 8;

/**
 * The pointer to the text of an output: its only text with a known name, or `""` where the output itself is the text.
 */
export function findAnswerText(document: JsonObject, schema: JsonValue | undefined): string | undefined {
  const resolved = resolveSchema(document, schema);
  if (resolved === undefined) return undefined;
  if (isFreeText(resolved)) return "";
  const found = new Set<string>();
  collect(document, resolved, "", [], found);
  const [only, ...more] = shallowest([...found]);
  return more.length === 0 ? only : undefined;
}

function collect(
  document: JsonObject,
  schema: JsonObject,
  pointer: string,
  above: readonly JsonObject[],
  found: Set<string>,
): void {
  if (above.includes(schema) || above.length > deepest) return;
  const inside = [...above, schema];
  for (const [name, property] of Object.entries(objectMember(schema, "properties"))) {
    const resolved = resolveSchema(document, property);
    if (resolved === undefined) continue;
    const place = appendPointer(pointer, name);
    if (textNames.has(name) && mayBeText(document, resolved)) found.add(place);
    collect(document, resolved, place, inside, found);
  }
  const items = resolveSchema(document, schema["items"]);
  if (items !== undefined) collect(document, items, `${pointer}/*`, inside, found);
  for (const part of alternatives(schema)) {
    const resolved = resolveSchema(document, part);
    if (resolved !== undefined) collect(document, resolved, pointer, inside, found);
  }
}

/** The pointers with the fewest arrays around them: the whole response, not its parts. */
function shallowest(places: readonly string[]): string[] {
  const depth = (place: string): number => place.split("/*").length;
  const least = Math.min(...places.map(depth));
  return places.filter((place) => depth(place) === least);
}

function mayBeText(document: JsonObject, schema: JsonObject): boolean {
  if (isFreeText(schema)) return true;
  return alternatives(schema).some((part) => {
    const resolved = resolveSchema(document, part);
    return resolved !== undefined && isFreeText(resolved);
  });
}

/** A text without an enum, a constant, a format or an encoding. */
function isFreeText(schema: JsonObject): boolean {
  const says = ["enum", "const", "format", "contentEncoding"];
  return [schema["type"]].flat().includes("string") && says.every((keyword) => schema[keyword] === undefined);
}

function alternatives(schema: JsonObject): JsonValue[] {
  return ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayMember(schema, keyword));
}
