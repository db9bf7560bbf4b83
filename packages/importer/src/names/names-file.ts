import { parseDocument, stringify } from "yaml";
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { isJsonObject, member, textMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { readYaml } from "../positions/yaml-source.js";
import { isExportName, isPublicIdentifier } from "./identifier.js";
import { emptyNames, type Names } from "./names.js";

const sections = ["models", "operations", "pages", "schemas", "index"] as const;

type Section = (typeof sections)[number];

/**
 * Reads names.yaml: `models:` and `operations:`, maps to public names, `pages:`, a map to model ids, `schemas:`, a map
 * to names of components, and `index:`, a map to names in the index over all services.
 */
export function readNames(file: SourceFile, diagnostics: Diagnostics): Names {
  const source = readYaml(file);
  diagnostics.report(...source.diagnostics);
  const names = emptyNames();
  const invalid = (path: string[], message: Message, hint: Message): void => {
    diagnostics.report({
      rule: "names-invalid",
      severity: "error",
      ...worded(message),
      ...advised(hint),
      location: source.locate(path),
    });
  };
  for (const section of sections) {
    const map = member(source.value, section);
    if (map === undefined || map === null) continue;
    if (!isJsonObject(map)) {
      invalid(
        [section],
        phrase`\`${section}\` is no map.`,
        phrase`Write one name a line: \`<what>: <name>\`.`,
      );
      continue;
    }
    const owners = new Map<string, string>();
    for (const key of Object.keys(map)) {
      const name = textMember(map, key);
      const problem = invalidName(section, key, name);
      if (name === undefined || problem !== undefined) {
        if (problem !== undefined) invalid([section, key], problem.message, problem.hint);
        continue;
      }
      const compared = comparedName(section, name);
      const other = compared === undefined ? undefined : owners.get(compared);
      if (other !== undefined) {
        invalid(
          [section, key],
          phrase`${key} and ${other} have the same name, ${name}.`,
          phrase`Give the newer one another name.`,
        );
        continue;
      }
      if (compared !== undefined) owners.set(compared, key);
      names[section] = Object.assign(names[section] ?? {}, { [key]: name });
    }
  }
  return names;
}

/** The problem with an entry's name, or undefined. */
function invalidName(
  section: Section,
  key: string,
  name: string | undefined,
): { message: Message; hint: Message } | undefined {
  if (section === "pages") {
    if (name !== undefined) return undefined;
    return { message: phrase`${key} has no model's id.`, hint: phrase`Write the id as a text.` };
  }
  if (section === "schemas") {
    if (name !== undefined && /^[A-Za-z0-9._-]+$/.test(name)) return undefined;
    return {
      message: phrase`The name of ${key} is not allowed for a component of OpenAPI.`,
      hint: phrase`Use ASCII letters, digits, dots, dashes and underscores: \`ProductList\`.`,
    };
  }
  const isValid = section === "index" ? isExportName : isPublicIdentifier;
  if (name !== undefined && isValid(name)) return undefined;
  return {
    message: phrase`The name of ${key} is no TypeScript identifier.`,
    hint: phrase`Use ASCII letters and digits: \`painter2\`.`,
  };
}

/** The key by which names of a section must be unique; undefined where several entries may have the same name. */
function comparedName(section: Section, name: string): string | undefined {
  // Schemas of several files may be the same.
  if (section === "pages" || section === "schemas") return undefined;
  // Files are named after models, so their names must differ in more than case.
  return section === "index" ? name : name.toLowerCase();
}

const intro =
  "# The public name of every model and operation, and the model of every page, written once when first seen: adding a page never renames anything.\n";

/**
 * The text of names.yaml with missing names added at the end of their maps. The existing content, including comments,
 * is unchanged. Undefined if there is nothing to add.
 */
export function appendNames(file: SourceFile | undefined, names: Names): string | undefined {
  const known = file === undefined ? emptyNames() : readNames(file, new Diagnostics());
  const added = sections.map((section) => ({
    section,
    entries: Object.entries(names[section] ?? {}).filter(
      ([key]) => !Object.hasOwn(known[section] ?? {}, key),
    ),
  }));
  if (added.every(({ entries }) => entries.length === 0)) return undefined;
  const document = parseDocument(file === undefined || file.text.trim() === "" ? intro : file.text, {
    logLevel: "error",
  });
  let text = file === undefined || file.text.trim() === "" ? intro : file.text.replace(/\n*$/, "\n");
  // From the last map in the file to the first, so that earlier offsets stay valid.
  const places = added.map(({ section, entries }) => ({
    section,
    entries,
    end: sectionEnd(document.get(section, true), text),
  }));
  const missing = places.filter((place) => place.end === undefined && place.entries.length > 0);
  for (const { entries, end } of places
    .filter((place) => place.end !== undefined && place.entries.length > 0)
    .sort((left, right) => (right.end ?? 0) - (left.end ?? 0))) {
    text = text.slice(0, end) + lines(entries) + text.slice(end);
  }
  for (const { section, entries } of missing) {
    // A section without content (`models:`) is filled in place.
    const empty = new RegExp(`^${section}:[ \\t]*(?:\\{\\}|~|null)?[ \\t]*$`, "m");
    text = empty.test(text)
      ? text.replace(empty, () => `${section}:\n${lines(entries).replace(/\n$/, "")}`)
      : `${text}${section}:\n${lines(entries)}`;
  }
  return text;
}

function lines(entries: readonly [string, string][]): string {
  if (entries.length === 0) return "";
  return stringify(new Map(entries), { lineWidth: 0 }).replace(/^(?=.)/gm, "  ");
}

/** The offset after the last line of a map that has lines; undefined if it has none. */
function sectionEnd(node: unknown, text: string): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !("items" in node)) return undefined;
  const { items, range } = node;
  if (!Array.isArray(items) || items.length === 0 || !Array.isArray(range)) return undefined;
  const valueEnd: unknown = range[1];
  if (typeof valueEnd !== "number") return undefined;
  // The map ends after the line of its last entry.
  const trimmed = text.slice(0, valueEnd).trimEnd().length;
  const lineEnd = text.indexOf("\n", trimmed);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}
