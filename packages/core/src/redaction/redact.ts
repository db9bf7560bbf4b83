/** Takes secrets out of text. */
export type Redact = (text: string) => string;

/** Shorter keys, and keys that are one plain word, also stand in ordinary messages ("was started"). */
const shortestSecret = 8;
const plainWord = /^[A-Za-z]?[a-z]{0,23}$/;

/** What stands before a key: `Bearer …`, `"api_key": "…"`, `?key=…`. */
const credential = "(?:bearer|basic|token|key|secret|password|authorization)[\"']?\\s*[:=]?\\s*[\"']?";

/**
 * A function that replaces every one of the secrets, however it is written: plain, with some of its characters escaped
 * as in URLs (`%2B`), JSON (`\\u002B`, `\\/`) or HTML (`&#43;`), or inside of base64. A secret that could be an ordinary
 * word is replaced only where a key is expected, and the same word elsewhere stays.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const steps = secrets.flatMap((secret): Redact[] => {
    if (!secret) return [];
    if (isOrdinary(secret)) {
      const pattern = new RegExp(`(${credential})${escapedForm(secret)}(?![\\w-])`, "gi");
      return [(text) => text.replace(pattern, "$1[redacted]")];
    }
    const encoded = base64Forms(secret);
    const pattern = new RegExp([escapedForm(secret), ...encoded.map(escapePattern)].join("|"), "g");
    const literal = [secret, ...encoded];
    // Most texts have no escapes, and a search for plain text is far cheaper: some hold whole images.
    const isClean: (text: string) => boolean = (text) =>
      !/[\\%&]/.test(text) && !literal.some((form) => text.includes(form));
    return [(text) => (isClean(text) ? text : text.replace(pattern, "[redacted]"))];
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
    const hex = code
      .toString(16)
      .padStart(2, "0")
      .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const plain = escapePattern(character);
    const escapes = [`%(?:25)*${hex}`, `\\\\{1,4}(?:u00|x)${hex}`, `&#0*${code};`, `&#[xX]0*${hex};`];
    return `(?:\\\\{0,4}${plain}|${escapes.join("|")})`;
  }).join("");
}

/** What the base64 of any text that holds the secret has in its middle, for each of three positions. */
function base64Forms(secret: string): string[] {
  // Older releases of React Native have none.
  if (typeof btoa !== "function") return [];
  return [0, 1, 2].flatMap((offset) => {
    const encoded = btoa(" ".repeat(offset) + secret).replace(/=+$/, "");
    // The first and last characters also depend on what stands around the secret.
    const start = [0, 2, 3][offset] ?? 0;
    const end = (offset + secret.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const middle = encoded.slice(start, end);
    return [middle, middle.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
