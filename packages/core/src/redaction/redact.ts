/** Takes secrets out of text. */
export type Redact = (text: string) => string;

/** Shorter keys, and keys that are one plain word, also stand in ordinary messages ("was started"). */
const shortestSecret = 8;
const plainWord = /^[A-Za-z]?[a-z]{0,23}$/;

/** What stands before a key: `Bearer …`, `"api_key": "…"`, `?key=…`. */
const credential = "(?:bearer|basic|token|key|secret|password|authorization)[\"']?\\s*[:=]?\\s*[\"']?";

/**
 * A function that replaces every one of the secrets, also where it stands encoded in a URL or in JSON. A secret that
 * could be an ordinary word is replaced only where a key is expected, and the same word elsewhere stays.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const forms = new Set(
    secrets.flatMap((secret) =>
      secret ? [secret, encodeURIComponent(secret), secret.replaceAll("/", "\\/")] : [],
    ),
  );
  const steps = [...forms].map((secret): Redact => {
    if (!isOrdinary(secret)) return (text) => text.replaceAll(secret, "[redacted]");
    const pattern = new RegExp(`(${credential})${escapePattern(secret)}(?![\\w-])`, "gi");
    return (text) => text.replace(pattern, "$1[redacted]");
  });
  return (text) => steps.reduce((clean, step) => step(clean), text);
}

function isOrdinary(secret: string): boolean {
  return secret.length < shortestSecret || plainWord.test(secret);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
