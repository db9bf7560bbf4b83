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

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What the author of a page has made unusable already, or has typed instead of a key. */
const masked = /(.)\1{7,}|REDACTED|example|YOUR_|1234567890/i;

/** Whether a key, or what a JSON web token says (RFC 7519: its second part), is a placeholder. */
function isMasked(key: string): boolean {
  if (masked.test(key)) return true;
  const claims = key.startsWith("eyJ") ? key.split(".")[1] : undefined;
  return claims !== undefined && /1234567890/.test(decodedBase64(claims));
}

/** The text of base64url, with what is no ASCII left out. */
function decodedBase64(encoded: string): string {
  const bits = [...encoded].map((character) => alphabet.indexOf(character).toString(2).padStart(6, "0"));
  const bytes = bits.join("").match(/[01]{8}/g) ?? [];
  return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join("");
}

/** A stretch of a text that looks like a real key. */
export interface SecretSpan {
  offset: number;
  length: number;
}

/** Where a text holds what looks like a real key. */
export function findSecrets(text: string): SecretSpan[] {
  const found = new Map<number, SecretSpan>();
  for (const match of shapes.flatMap((shape) => [...text.matchAll(shape)])) {
    if (!isMasked(match[0])) found.set(match.index, { offset: match.index, length: match[0].length });
  }
  for (const match of text.matchAll(bearer)) {
    const token = match[1] ?? "";
    if (isMasked(token) || !/\d/.test(token) || !/[A-Za-z]/.test(token)) continue;
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
