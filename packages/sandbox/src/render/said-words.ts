import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  type ModelDescription,
  member,
  valueAtPointer,
} from "../document/contract.js";

/** The main text of an input: its prompt, otherwise the newest message of the user. Undefined if there is none. */
export function saidWords({ roles, messages }: ModelDescription, input: JsonObject): string | undefined {
  const prompt = roles.prompt === undefined ? undefined : valueAtPointer(input, roles.prompt);
  if (isWords(prompt)) return prompt;
  const given = messages === undefined ? undefined : valueAtPointer(input, messages.pointer);
  if (isWords(given)) return given;
  const template = messages?.user ?? null;
  const own = jsonList(given).filter((message) => isLike(template, message));
  const place = placeOf(template, "{parts}") ?? placeOf(template, "{text}");
  const newest = place && own.map((message) => at(message, place)).findLast((found) => found !== undefined);
  if (!Array.isArray(newest)) return isWords(newest) ? newest : undefined;
  const part = messages?.text ?? null;
  const inPart = placeOf(part, "{text}");
  const words = newest.filter((one) => isLike(part, one)).map((one) => inPart && at(one, inPart));
  return words.filter(isWords).join("\n") || undefined;
}

function isWords(value: JsonValue | undefined): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** Whether a value contains the fixed values of a template. */
function isLike(template: JsonValue, value: JsonValue | undefined): boolean {
  if (typeof template === "string" && /^\{\w+\}$/.test(template)) return true;
  if (!isJsonObject(template)) return Array.isArray(template) || template === value;
  return Object.entries(template).every(([name, inner]) => isLike(inner, member(value, name)));
}

/** The path to a placeholder in a template, or to the list that contains it. */
function placeOf(template: JsonValue, placeholder: string): string[] | undefined {
  if (template === placeholder || (Array.isArray(template) && template.includes(placeholder))) return [];
  if (typeof template !== "object" || template === null) return undefined;
  for (const [name, inner] of Object.entries(template)) {
    const found = placeOf(inner, placeholder);
    if (found) return [name, ...found];
  }
  return undefined;
}

function at(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (inner, name) => (Array.isArray(inner) ? inner[Number(name)] : member(inner, name)),
    value,
  );
}
