import type { JsonObject, JsonValue } from "../../document/json.js";

/** The handling of an extension of Apifox (`x-apifox-…`) or Apidog (`x-apidog-…`); both have the same meaning. */
export interface ExtensionRule {
  /** Where it occurs. */
  where: "schema" | "reference" | "operation" | "response" | "anywhere";
  /** The OpenAPI equivalent that it becomes; absent if it is dropped. */
  becomes?: string;
  /** Its meaning, or why it is dropped. */
  meaning: string;
}

/**
 * Every known extension, by its name without `x-apifox-` and `x-apidog-`. An unknown extension is dropped if it has one
 * of the two prefixes (it is only meant for the tool that wrote it) and kept if it has another.
 */
export const extensionRules: Readonly<Record<string, ExtensionRule>> = {
  orders: {
    where: "schema",
    becomes: "the order of `properties`",
    meaning: "The order in which the page shows the properties; ids of `refs` stand among the names.",
  },
  refs: {
    where: "schema",
    becomes: "`properties` and `required`",
    meaning: "Data models whose properties this object has too; copied in where the page did not do it yet.",
  },
  overrides: {
    where: "reference",
    becomes: "`properties` and `required`",
    meaning:
      "What differs from the data model that is referred to: null removes a property, a schema replaces it; " +
      "a replaced property is required only where the reference's own `required` says so.",
  },
  "ignore-properties": {
    where: "schema",
    meaning: "Names of properties that were copied in already; needed to know whether `refs` were.",
  },
  enum: {
    where: "schema",
    becomes: "`enum`, `x-enum-varnames`, `x-enum-descriptions`",
    meaning:
      "The values with names and descriptions, in lists as long as `enum`. OpenAPI has no word for them; " +
      "these two are what generators read.",
  },
  mock: {
    where: "schema",
    becomes: "`examples`",
    meaning: "A value to answer with. A rule that makes one (`@name`, `{{$string.uuid}}`) is no example.",
  },
  folder: {
    where: "operation",
    becomes: "`tags`",
    meaning: "The folders around the page (`A/B`, with `\\/` for a slash in a name).",
  },
  status: {
    where: "operation",
    becomes: "`deprecated`, where it says so",
    meaning:
      "The state of the work on the page. Only `deprecated`, `to be deprecated` and `obsolete` are of the API.",
  },
  name: {
    where: "response",
    becomes: "`description`, where there is none",
    meaning: "The name of a response.",
  },
  maintainer: { where: "operation", meaning: "Who of the authors keeps the page; a matter of theirs." },
  ordering: { where: "anywhere", meaning: "Where the tool shows it among others." },
  "": {
    where: "schema",
    becomes: "as `enum`, `mock`",
    meaning:
      "The older form, one object (`x-apifox: { enumDescriptions, mock }`); of a scheme: how to sign in.",
  },
};

const prefix = /^x-(?:apifox|apidog)(?:-(.+))?$/;

/** The name of an extension without its prefix, `""` for the prefix alone; undefined for other extensions. */
export function extensionName(key: string): string | undefined {
  // Most keys are not extensions, and this is called for every key of every schema.
  if (!key.startsWith("x-")) return undefined;
  const match = prefix.exec(key);
  if (match !== null) return match[1] ?? "";
  return /^x-run-in-(?:apifox|apidog)$/.test(key) ? "run-in" : undefined;
}

/** Whether a member is a foreign extension: neither Corsac's, nor one that is read here. */
export function isForeignExtension(key: string): boolean {
  return key.startsWith("x-") && !key.startsWith("x-corsac-") && extensionName(key) === undefined;
}

/** The value of an extension of either tool. */
export function extension(owner: JsonObject, name: string): JsonValue | undefined {
  const [first, second] = extensionKeys(name);
  if (Object.hasOwn(owner, first)) return owner[first];
  return Object.hasOwn(owner, second) ? owner[second] : undefined;
}

const keysByName = new Map<string, readonly [apifox: string, apidog: string]>();

function extensionKeys(name: string): readonly [apifox: string, apidog: string] {
  const end = name === "" ? "" : `-${name}`;
  const keys = keysByName.get(name) ?? ([`x-apifox${end}`, `x-apidog${end}`] as const);
  keysByName.set(name, keys);
  return keys;
}

/** The object without the two tools' extensions. */
export function withoutExtensions(owner: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(owner).filter(([key]) => extensionName(key) === undefined));
}

/** Folders as a tag: `A/B`, with `\/` and `\\` unescaped. Undefined for the root folder. */
export function folderTag(folder: JsonValue | undefined): string | undefined {
  if (typeof folder !== "string") return undefined;
  const tag = folder.replace(/\\([\\/])/g, "$1").trim();
  return tag === "" ? undefined : tag;
}

/** Whether a status means that the operation is deprecated. */
export function isDeprecatedStatus(status: JsonValue | undefined): boolean {
  return typeof status === "string" && /^(?:to[\s_-]*be[\s_-]*)?deprecated$|^obsolete$/i.test(status.trim());
}
