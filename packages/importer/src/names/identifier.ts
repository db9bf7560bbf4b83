/** Words that cannot be the name of an exported constant in a TypeScript module. */
const reservedWords: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in Infinity instanceof interface let NaN new null package private " +
    "protected public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Words that TypeScript allows as names, but that would be misleading as names of models and operations. */
const contextualWords =
  "abstract any as async boolean declare from get module never number object of set string symbol type unknown";

/** The words that {@link isPublicIdentifier} rejects, in lower case. */
const refused: ReadonlySet<string> = new Set(
  [...reservedWords, ...contextualWords.split(" ")].map((word) => word.toLowerCase()),
);

/** Whether a text can name an exported constant or type: an identifier in any script that is not a reserved word. */
export function isExportName(text: string): boolean {
  return !reservedWords.has(text) && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** Digits and one or two capitals after them are one word: `2FA`, `3D`, `1080P`. */
const numbered = /(?<=[a-z]|[^A-Za-z0-9]|^)(\d+[A-Z]{1,2})(?=[A-Z][a-z]|[^A-Za-z0-9]|$)/g;

/**
 * The ASCII words of a text: `flux-1.1-pro` → `flux`, `1`, `1`, `pro`; `fetchTask` → `fetch`, `task`; `signInWith2FA` →
 * `sign`, `in`, `with`, `2fa`.
 */
export function identifierWords(text: string): string[] {
  // Most are ASCII already, and this is called for every segment of every path.
  const plain = /^[ -~]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return plain
    .replace(numbered, (word) => ` ${word.toLowerCase()}`)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** `flux`, `1`, `1`, `pro` → `Flux11Pro`. */
export function pascalCase(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** `flux`, `1`, `1`, `pro` → `flux11Pro`. */
export function camelCase(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  return first + pascalCase(rest);
}

/** Inherited members of every object: a lookup by such a name would find them in an object without that key. */
const inherited: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()),
);

/**
 * Whether a text can be the public name of a model or an operation: exported as a constant, and a key of an object.
 * Applies to generated names, to names declared in documents and to those in names.yaml.
 */
export function isPublicIdentifier(text: string): boolean {
  const lower = text.toLowerCase();
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(text) && !refused.has(lower) && !inherited.has(lower);
}

/**
 * The first candidate that is a valid identifier and not taken; the last one with a number if all are taken. Names that
 * differ only in case count as equal, because files are named after them.
 */
export function chooseIdentifier(candidates: readonly string[], taken: Iterable<string>): string {
  const used = new Set<string>();
  for (const name of taken) used.add(name.toLowerCase());
  return chooseFree(candidates, used);
}

/** The same, with the taken names in lower case. */
export function chooseFree(candidates: readonly string[], used: ReadonlySet<string>): string {
  const valid = candidates.filter(isPublicIdentifier);
  const free = valid.find((candidate) => !used.has(candidate.toLowerCase()));
  if (free !== undefined) return free;
  const base = valid.at(-1) ?? "unnamed";
  for (let number = 2; ; number += 1) {
    const numbered = `${base}_${number}`;
    if (!used.has(numbered.toLowerCase())) return numbered;
  }
}
