// The words that code must not contain, derived from the documents of all services.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generalWords } from "./general-words.mjs";

/**
 * @typedef {object} WireWords
 * @property {Set<string>} names words of the names of services and models, in lower case
 * @property {Set<string>} fields names in the pointers of lifecycles, services and outputs
 * @property {Set<string>} statuses status words, and the values that mean an accepted create
 * @property {Set<string>} cues names of error fields in the importer's cue tables, without case, `_` and `-`
 */

/**
 * Reads `specs/<service>/openapi.json` of every service. The words of the vocabulary itself (the properties and values in
 * the JSON Schema of our extensions: `id`, `state`, `output`, `succeeded` …) are ours and are left out.
 *
 * @param {string} root the repository
 * @returns {WireWords}
 */
export function deriveWords(root) {
  const own = vocabularyWords(readJson(join(root, "packages/importer/schemas/x-corsac.schema.json")));
  const words = { names: new Set(), fields: new Set(), statuses: new Set(), cues: readCues(root) };
  for (const service of readdirSync(join(root, "specs"))) {
    const document = readJson(join(root, "specs", service, "openapi.json"));
    for (const name of namesIn(document)) {
      for (const word of splitWords(name)) {
        if (/^[a-z]/.test(word) && word.length > 2 && !generalWords.has(word)) words.names.add(word);
      }
    }
    collect(document["x-corsac-lifecycles"], words);
    collect(document["x-corsac-service"], words);
    for (const model of document["x-corsac-models"] ?? []) collect(model.output?.files, words);
  }
  for (const word of own) for (const set of [words.names, words.fields, words.statuses]) set.delete(word);
  for (const word of generalWords) words.fields.delete(word);
  return words;
}

/** `flux11Pro`, `flux-1.1-pro` → `flux`, `pro`. A word ends at a digit that follows letters. */
export function splitWords(text) {
  return text
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== "");
}

function namesIn(document) {
  const models = document["x-corsac-models"] ?? [];
  const own = models.flatMap(({ id, name, slug }) => [id, name, slug]);
  return [document["x-corsac-service"]?.name, ...own].filter((name) => typeof name === "string");
}

/** Pointers and status words at any depth. */
function collect(value, words) {
  if (typeof value === "string") {
    if (!/^\/\S*$/.test(value)) return;
    for (const segment of value.slice(1).split("/")) {
      if (/^[A-Za-z]\w+$/.test(segment)) words.fields.add(segment);
    }
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "words" && !Array.isArray(inner))
      for (const word of Object.keys(inner)) words.statuses.add(word);
    else if (key === "equals") for (const word of [inner].flat()) addText(words.statuses, word);
    else {
      collect(key, words);
      collect(inner, words);
    }
  }
}

function addText(set, value) {
  if (typeof value === "string") set.add(value);
}

/** The names of properties, and the values of enumerations, in a JSON Schema. */
function vocabularyWords(schema, words = new Set(["properties", "items"])) {
  if (Array.isArray(schema)) for (const item of schema) vocabularyWords(item, words);
  else if (typeof schema === "object" && schema !== null) {
    for (const name of Object.keys(schema.properties ?? {})) words.add(name);
    for (const value of [schema.enum ?? [], schema.const ?? []].flat()) words.add(String(value));
    for (const inner of Object.values(schema)) vocabularyWords(inner, words);
  }
  return words;
}

/** The tables of messages, error codes and results. The other tables have words that any list may contain. */
const errorTables =
  /^(?:messageFields|errorHolders|errorTypeFields|failureFields|resultFields|successFlags)$/;

/** Field names of the importer's tables, from the lists that are generated for the client. */
function readCues(root) {
  const text = readFileSync(join(root, "packages/core/src/generated/answer-cues.gen.ts"), "utf8");
  const lists = [...text.matchAll(/^export const (\w+)[^=]*= \[\n([^\]]*)\]/gm)];
  const chosen = lists.filter(([, name]) => errorTables.test(name));
  return new Set(chosen.flatMap(([, , list]) => [...list.matchAll(/"(\w+)"/g)].map(([, word]) => word)));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
