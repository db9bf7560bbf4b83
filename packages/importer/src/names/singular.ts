const irregular: ReadonlyMap<string, string> = new Map([
  ["indices", "index"],
  ["people", "person"],
  ["children", "child"],
]);

/** Words that end in `s` and are no plural, or have none. */
const unchanging = /(?:ss|us|is|news|series|lens|s3|canvas|alias|lyrics|analytics|metrics|statistics)$/;

/** Whether an English word is a plural, as names of collections in paths are. */
export function isPlural(word: string): boolean {
  return irregular.has(word) || (word.length > 2 && word.endsWith("s") && !unchanging.test(word));
}

/** `predictions` → `prediction`, `categories` → `category`, `status` → `status`. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word)) return word;
  if (word.endsWith("ies") && word !== "movies") return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** `group` → `groups`, `category` → `categories`. */
export function plural(word: string): string {
  for (const [many, one] of irregular) if (one === word) return many;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
