/** Shapes of keys in use. Placeholders do not have these shapes. */
const shapes: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\br8_[A-Za-z0-9]{20,}/g,
  /\b(?:ghp|gho|ghs|github_pat)_[A-Za-z0-9_]{20,}/g,
  /\bAKIA[0-9A-Z]{16}\b/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
];

/** Any long token after `Bearer`. No pattern looks back: on long white space that would take long. */
const bearer = /\bBearer\s{1,16}([A-Za-z0-9._-]{24,})/g;

/** What the author of a page has made unusable already. */
const masked = /(.)\1{7,}|REDACTED|example|YOUR_/i;

/** A stretch of a text that looks like a real key. */
export interface SecretSpan {
  offset: number;
  length: number;
}

/** Where a text holds what looks like a real key. */
export function findSecrets(text: string): SecretSpan[] {
  const found = new Map<number, SecretSpan>();
  for (const match of shapes.flatMap((shape) => [...text.matchAll(shape)])) {
    if (!masked.test(match[0])) found.set(match.index, { offset: match.index, length: match[0].length });
  }
  for (const match of text.matchAll(bearer)) {
    const token = match[1] ?? "";
    if (masked.test(token) || !/\d/.test(token) || !/[A-Za-z]/.test(token)) continue;
    const offset = match.index + match[0].length - token.length;
    found.set(offset, { offset, length: token.length });
  }
  return [...found.values()];
}

/** The text with all but the first three characters of each key replaced, in the same length. */
export function maskSecrets(text: string, secrets: readonly SecretSpan[] = findSecrets(text)): string {
  if (secrets.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const { offset, length } of [...secrets].sort((one, other) => one.offset - other.offset)) {
    const kept = Math.max(end, offset + Math.min(3, length));
    const last = Math.max(end, offset + length);
    parts.push(text.slice(end, kept), "*".repeat(last - kept));
    end = last;
  }
  return [...parts, text.slice(end)].join("");
}
