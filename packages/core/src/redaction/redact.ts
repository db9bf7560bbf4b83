/** Takes secrets out of text. */
export type Redact = (text: string) => string;

/** A function that replaces every one of the secrets, also where it stands encoded in a URL or in JSON. */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const forms = new Set(
    secrets.flatMap((secret) =>
      secret ? [secret, encodeURIComponent(secret), secret.replaceAll("/", "\\/")] : [],
    ),
  );
  return (text) => [...forms].reduce((clean, secret) => clean.replaceAll(secret, "[redacted]"), text);
}
