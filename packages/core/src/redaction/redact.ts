/** Removes secrets from a text. */
export type Redact = (text: string) => string;

/** Shorter keys, and keys that are one plain word, also occur in ordinary messages ("was started"). */
const shortestSecret = 8;
const plainWord = /^[A-Za-z]?[a-z]{0,23}$/;

/** The text before a key: `Bearer …`, `"api_key": "…"`, `?key=…`. */
const credential = "(?:bearer|basic|token|key|secret|password|authorization)[\"']?\\s*[:=]?\\s*[\"']?";

/** The start of an escaped character in JSON, in a URL, and in HTML. */
const escapes: readonly string[] = ["\\", "%", "&"];

/** Several times faster than a regular expression. */
function holdsAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => text.includes(part));
}

/**
 * Returns a function that replaces every one of the secrets in any encoding: plain, with some of its characters escaped
 * as in URLs (`%2B`), JSON (`\\u002B`, `\\/`) or HTML (`&#43;`), in capitals, in hexadecimal, or inside base64. A secret
 * that could be an ordinary word is replaced only where a key is expected.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const steps = secrets.flatMap((secret): Redact[] => {
    if (!secret) return [];
    const isWord = isOrdinary(secret);
    const encoded = isWord ? [] : [hexForm(secret), ...base64Forms(secret)];
    const forms = `(?:${[escapedForm(secret), ...encoded.map(escapePattern)].join("|")})`;
    // Without regard to case: some services repeat a key in capitals.
    const pattern = new RegExp(isWord ? `(${credential})${forms}(?![\\w-])` : `()${forms}`, "gi");
    // Most texts have no escapes, and a search for plain text is much faster: some contain whole images.
    const markers = [...escapes, ...[secret, ...encoded].map((form) => form.toLowerCase())];
    return [(text) => (holdsAny(text.toLowerCase(), markers) ? text.replace(pattern, "$1[redacted]") : text)];
  });
  return (text) => steps.reduce((clean, step) => step(clean), text);
}

function isOrdinary(secret: string): boolean {
  return secret.length < shortestSecret || plainWord.test(secret);
}

/** Matches a text with each of its characters plain or escaped. */
function escapedForm(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    const hex = hexForm(character);
    const plain = escapePattern(character);
    const escapes = [`%(?:25)*${hex}`, `\\\\{1,4}(?:u00|x)${hex}`, `&#0*${code};`, `&#x0*${hex};`];
    return `(?:\\\\{0,4}${plain}|${escapes.join("|")})`;
  }).join("");
}

/** The hexadecimal digits of a key. Its characters are printable, so each has two digits. */
function hexForm(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16)).join("");
}

/** The base64 of any text that contains the secret has one of these in its middle, for each of three offsets. */
function base64Forms(secret: string): string[] {
  // Older releases of React Native do not have `btoa`.
  if (typeof btoa !== "function") return [];
  return [0, 1, 2].flatMap((offset) => {
    const encoded = btoa(" ".repeat(offset) + secret).replace(/=+$/, "");
    // The first and last characters also depend on the text around the secret.
    const start = [0, 2, 3][offset] ?? 0;
    const end = (offset + secret.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const middle = encoded.slice(start, end);
    return [middle, middle.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
