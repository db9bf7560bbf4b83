/** Formats of real keys. Placeholders do not have these formats. */
const shapes: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\br8_[A-Za-z0-9]{20,}/g,
  // Requires a letter after F: a token of hexadecimal digits only is a placeholder.
  /\b(?:ghp|gho|ghs|github_pat)_(?=[A-Fa-f0-9_]*[G-Zg-z])[A-Za-z0-9_]{20,}/g,
  /\bAKIA[0-9A-Z]{16}\b/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
];

/** Any long token after `Bearer`. There is no look-behind, which would be slow on long white space. */
const bearer = /\bBearer\s{1,16}([A-Za-z0-9._-]{24,})/g;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Marks of a key that the author of a page has masked, or of a placeholder. */
const masked = /(.)\1{7,}|REDACTED|example|YOUR_|1234567890/i;

/** Whether a key is a placeholder, or a JSON web token (RFC 7519) with invalid or example content. */
function isMasked(key: string): boolean {
  if (masked.test(key)) return true;
  const [header, claims, ...rest] = key.startsWith("eyJ") ? key.split(".").map(decodedBase64) : [];
  if (header === undefined || claims === undefined || rest.length === 0) return false;
  // In an encrypted token (RFC 7516), this part is the encrypted key.
  if (rest.length < 3 && !(isJson(header) && isJson(claims))) return true;
  return /1234567890/.test(claims);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** The text of base64url, without non-ASCII characters. */
function decodedBase64(encoded: string): string {
  const bits = [...encoded].map((character) => alphabet.indexOf(character).toString(2).padStart(6, "0"));
  const bytes = bits.join("").match(/[01]{8}/g) ?? [];
  return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join("");
}

/** A range of a text that looks like a real key. */
export interface SecretSpan {
  offset: number;
  length: number;
}

/** The ranges of a text that look like real keys. */
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

/** The text with all but the first three characters of each key masked; its length stays the same. */
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
