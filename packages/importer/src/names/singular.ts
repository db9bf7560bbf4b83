const irregular: ReadonlyMap<string, string> = new Map([
  ["indices", "index"],
  ["people", "person"],
  ["children", "child"],
  ["shoes", "shoe"],
  ["toes", "toe"],
  ["canoes", "canoe"],
]);

/** Words that end in `s` but are not plurals, or have no plural. */
const unchanging = /(?:ss|us|is|news|series|lens|s3|canvas|alias|lyrics|analytics|metrics|statistics)$/;

/** Whether an English word is a plural, such as the names of collections in paths. */
export function isPlural(word: string): boolean {
  return irregular.has(word) || (word.length > 2 && word.endsWith("s") && !unchanging.test(word));
}

/** `predictions` → `prediction`, `categories` → `category`, `status` → `status`. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word)) return word;
  if (word.endsWith("ies") && word !== "movies") return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes|[^aeiou]oes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Words whose plural ends in `oes`; other words in `o` have a plural in `os`. */
const withOes: ReadonlySet<string> = new Set([
  "cargo",
  "echo",
  "embargo",
  "hero",
  "potato",
  "tomato",
  "veto",
]);

/** `group` → `groups`, `category` → `categories`, `echo` → `echoes`. */
export function plural(word: string): string {
  for (const [many, one] of irregular) if (one === word) return many;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return withOes.has(word) || /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
