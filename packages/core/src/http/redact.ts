/** Takes secrets out of text. */
export type Redact = (text: string) => string;

/** A function that replaces a secret, also where it stands encoded in a URL. */
export function redactor(secret: string | undefined): Redact {
  if (secret === undefined) return (text) => text;
  const encoded = encodeURIComponent(secret);
  return (text) => text.replaceAll(secret, "[redacted]").replaceAll(encoded, "[redacted]");
}
