import { expect, test } from "vitest";
import extensionSchema from "../../schemas/x-corsac.schema.json" with { type: "json" };
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { everyWord } from "./every-word-service.fixture.js";
import { type Fault, faultsOf, type Path, placeOf, type Trial, trials } from "./every-word-trials.fixture.js";

const definitions: JsonObject = JSON.parse(JSON.stringify(extensionSchema.$defs));

/** One word of the vocabulary, at the first place where the overlay says it. */
interface Word {
  /** The name of its definition and its own: `lifecycle/immediate/when`. */
  name: string;
  path: Path;
  value: JsonValue;
  schema: JsonObject;
}

/** Every word below a definition that the overlay says, once for each definition. */
function wordsOf(
  schema: JsonObject,
  value: JsonValue,
  path: Path,
  name: string,
  found: Map<string, Word>,
): void {
  const definition = textMember(schema, "$ref")?.split("/").at(-1);
  if (definition !== undefined) {
    wordsOf(objectMember(definitions, definition), value, path, definition, found);
    return;
  }
  const entries: [string, JsonValue][] = Array.isArray(value)
    ? value.map((one, index) => [String(index), one])
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    const own = Array.isArray(value) ? undefined : member(objectMember(schema, "properties"), key);
    const every = Array.isArray(value) ? member(schema, "items") : member(schema, "additionalProperties");
    if (isJsonObject(own)) {
      const word = `${name}/${key}`;
      if (!found.has(word)) found.set(word, { name: word, path: [...path, key], value: inner, schema: own });
      wordsOf(own, inner, [...path, key], word, found);
    } else if (own === undefined && isJsonObject(every)) wordsOf(every, inner, [...path, key], name, found);
  }
  const meant = member(schema["if"], "type") === "object" ? isJsonObject(value) : Array.isArray(value);
  if (meant && isJsonObject(schema["then"])) wordsOf(schema["then"], value, path, name, found);
  else if (isJsonObject(schema["else"])) wordsOf(schema["else"], value, path, name, found);
  for (const variant of arrayMember(schema, "allOf")) {
    const [[key, wanted] = ["", undefined]] = Object.entries(
      objectMember(member(variant, "if"), "properties"),
    );
    const value0 = member(wanted, "const");
    const then = objectMember(variant, "then");
    if (value0 !== undefined && member(value, key) === value0)
      wordsOf(then, value, path, `${name}(${String(value0)})`, found);
  }
}

const words = new Map<string, Word>();
for (const root of ["x-corsac-service", "x-corsac-lifecycles", "x-corsac-models"])
  wordsOf({ $ref: `#/$defs/${root}` }, everyWord[root] ?? null, [root], root, words);
const schemes = objectMember(member(everyWord, "components"), "securitySchemes");
for (const [scheme, value] of Object.entries(schemes))
  for (const extension of ["x-corsac-prefix", "x-corsac-signer"])
    wordsOf(
      { $ref: `#/$defs/${extension}` },
      member(value, extension) ?? null,
      ["components", "securitySchemes", scheme, extension],
      extension,
      words,
    );

/** Names of all members of all definitions: what has no test is missing here. */
function namesIn(schema: JsonValue | undefined, name: string): string[] {
  if (!isJsonObject(schema)) return [];
  const own = Object.entries(objectMember(schema, "properties")).flatMap(([key, inner]) =>
    inner === true ? [] : [`${name}/${key}`, ...namesIn(inner, `${name}/${key}`)],
  );
  const inner = ["items", "additionalProperties", "then", "else"].flatMap((key) =>
    namesIn(schema[key], name),
  );
  const variants = arrayMember(schema, "allOf").flatMap((one) => {
    const [wanted] = Object.values(objectMember(member(one, "if"), "properties"));
    return namesIn(member(one, "then"), `${name}(${String(member(wanted, "const"))})`);
  });
  return [...own, ...inner, ...variants];
}

/** The name with two letters in the wrong order, or doubled. */
const misspelled = (name: string): string => `${name}${name.at(-1)}`;

test("the overlay is right, and says every word there is", () => {
  expect(faultsOf(everyWord)).toEqual([]);
  const all = Object.entries(definitions).flatMap(([name, schema]) => namesIn(schema, name));
  // What the importer writes, and no overlay.
  const unsaid = all.filter((name) => !words.has(name) && !name.startsWith("x-corsac-inferred/"));
  expect(unsaid).toEqual([]);
});

/** What is reported of a misspelled word: at the place of the right one. */
const spellingFault = ({ path }: Word): Fault => {
  const name = path.at(-1) ?? "";
  return { at: placeOf(everyWord, path), said: `has no "${misspelled(name)}". Did you mean "${name}"` };
};

const spelling = trials(
  [...words.values()],
  ({ path }) => ({ path, name: misspelled(path.at(-1) ?? "") }),
  ({ faults }, word) => {
    const wanted = spellingFault(word);
    return faults.some(({ at, said }) => at === wanted.at && said.includes(wanted.said));
  },
);

test.each([...words.values()])("misspelled: $name", (word) => {
  const { at, said } = spellingFault(word);
  expect(spelling(word).faults).toContainEqual({ at, said: expect.stringContaining(said) });
});

/** The definition itself, in place of a reference to it. */
function resolved(schema: JsonObject): JsonObject {
  const name = textMember(schema, "$ref")?.split("/").at(-1);
  return name === undefined ? schema : { ...objectMember(definitions, name), name };
}

/** A value of another kind, and what is said of it; undefined where any value may stand. */
function otherKind(word: JsonObject): [value: JsonValue, said: RegExp] | undefined {
  const schema = resolved(word);
  // Which kinds there are, it says before it knows which is meant.
  if (word["const"] === "hmac" || word["const"] === "jwt") return [[], /it may be "jwt", "hmac"/];
  const allowed = [...arrayMember(schema, "enum"), ...("const" in schema ? [schema["const"] ?? null] : [])];
  if (allowed.length > 0)
    return [[], new RegExp(`is \\[\\]; it may be ${allowed.map((one) => JSON.stringify(one)).join(", ")}`)];
  const kind = kinds[String(schema["name"])] ?? kinds[String(schema["type"])];
  if (kind === undefined) return undefined;
  const value = ["number", "integer", "boolean"].includes(String(schema["type"])) ? "some" : 5;
  return [value, new RegExp(`must be ${kind}, and is ${JSON.stringify(value)}`)];
}

const kinds: Readonly<Record<string, string>> = {
  pointer: "a JSON Pointer",
  place: "a JSON Pointer",
  uploads: "an object",
  texts: "a text",
  object: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
};

/** Words that take any value: what is sent, as it is. */
const anyValue = [
  "constantSource/value",
  ...["user", "system", "text", "image", "audio", "video", "file"].map((name) => `messages/${name}`),
];

test("words without a type are those that say what is sent", () => {
  const open = [...words.values()].filter(({ schema }) => otherKind(schema) === undefined);
  expect(open.map(({ name }) => name)).toEqual(anyValue);
});

const typed = [...words.values()].flatMap((word) => {
  const other = otherKind(word.schema);
  return other === undefined ? [] : [{ ...word, other: other[0], said: other[1] }];
});

const typing = trials(
  typed,
  ({ path, other }) => ({ path, value: other }),
  ({ faults, place }, { path, said }) =>
    faults.some((fault) => fault.at === place(path) && said.test(fault.said)),
);

test.each(typed)("of another kind: $name", (word) => {
  const { faults, place } = typing(word);
  const at = place(word.path);
  expect(faults).toContainEqual({ at, said: expect.stringMatching(word.said) });
  expect(faults.find((fault) => fault.at === at)?.said).toContain(word.path.at(-1));
});

/** The pointers of a word, as its value or in it, with ends that lead nowhere. */
function nowhere(value: JsonValue): JsonValue {
  if (typeof value === "string") return `${value}/nowhere`;
  if (Array.isArray(value)) return value.map(nowhere);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [`${key}/nowhere`, inner]));
}

/** What of a word may lead nowhere; undefined where it names nothing. */
function leadsNowhere({ name, schema, value }: Word): JsonValue | undefined {
  const { name: kind, propertyNames, items } = resolved(schema);
  const refers = (part: JsonValue | undefined): boolean =>
    ["pointer", "place"].includes(textMember(part, "$ref")?.split("/").at(-1) ?? "");
  if (kind === "pointer" || kind === "place" || refers(propertyNames) || refers(items)) return nowhere(value);
  if (/\/(operation|lifecycle|secret|cursor|parameter|field)$/.test(name) && typeof value === "string")
    return "nowhere";
  if (/\/operations$/.test(name)) return ["nowhere"];
  if (/\(credential\)\/name$/.test(name)) return "nowhere";
  if (name === "schemaReference/$ref") return "#/components/schemas/Nowhere";
  if (name === "rateLimit/query") return { nowhere: "fast" };
  if (/Binding\/(path|query)$/.test(name))
    return { ...(isJsonObject(value) ? value : {}), nowhere: { from: "id" } };
  return undefined;
}

/** Words about what no page describes: the body of a webhook, an event of a stream, what a caller chooses. */
const unchecked = ["lifecycle/webhook/payload/id", "streamBinding/error", "actionSource(choice)/pointer"];

const naming = [...words.values()].flatMap((word) => {
  const wrong = leadsNowhere(word);
  return wrong === undefined || unchecked.includes(word.name) ? [] : [{ ...word, wrong }];
});

/** What is reported on the lines of a word's wrong value. */
function reportedOn({ faults, place }: Trial, path: Path, wrong: JsonValue): string[] {
  const line = Number(place(path).split(":")[0]);
  const end = line + JSON.stringify(wrong, null, 1).split("\n").length;
  return faults
    .filter(({ at }) => Number(at.split(":")[0]) >= line && Number(at.split(":")[0]) < end)
    .map(({ said }) => said);
}

const pointing = trials(
  naming,
  ({ path, wrong }) => ({ path, value: wrong }),
  (trial, { path, wrong }) => reportedOn(trial, path, wrong).some((said) => /nowhere/i.test(said)),
);

test.each(naming)("leads nowhere: $name", (word) => {
  expect(reportedOn(pointing(word), word.path, word.wrong)).toContainEqual(expect.stringMatching(/nowhere/i));
});
