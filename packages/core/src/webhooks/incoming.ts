import { ConfigurationError } from "../errors/configuration-error.js";
import { WebhookVerificationError } from "./verification-error.js";

/** Headers as used by frameworks: `Headers`, or an object with names in any case. */
export type IncomingHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A received webhook. The body must be raw: exactly the bytes that were signed. */
export interface IncomingWebhook {
  readonly headers: IncomingHeaders;
  readonly body: string | Uint8Array | ArrayBuffer;
}

/** A header that every signed webhook has. @throws {WebhookVerificationError} it is missing */
export function requireHeader(headers: IncomingHeaders, name: string): string {
  const value = readHeader(headers, name)?.trim();
  if (value) return value;
  throw new WebhookVerificationError(`The webhook has no header ${name}`, {
    hint: "It is not signed. An unsigned webhook proves nothing: pass its body to parseWebhook, and settle() queries the service.",
  });
}

function readHeader(headers: IncomingHeaders, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).filter(([key]) => key.toLowerCase() === name);
  const values = found.flatMap(([, value]) => value ?? []);
  // It is not known which of the two was signed.
  if (values.length > 1) throw new WebhookVerificationError(`The webhook has the header ${name} twice`);
  return values[0];
}

function isHeaders(headers: IncomingHeaders): headers is { get(name: string): string | null } {
  return typeof headers["get"] === "function";
}

/** The bytes of a webhook's body. @throws {ConfigurationError} it was parsed or read already */
export async function rawBody(webhook: Request | IncomingWebhook): Promise<Uint8Array<ArrayBuffer>> {
  const hint =
    "Pass the raw body: request.text() in Fetch style, express.raw({ type: '*/*' }) in Express, the joined chunks in Node.";
  if (isRequest(webhook)) {
    if (webhook.bodyUsed) throw new ConfigurationError("The webhook's body was read before", { hint });
    return new Uint8Array(await webhook.arrayBuffer());
  }
  const { body } = webhook;
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body);
  // Serializing a parsed object again does not produce the same bytes.
  throw new ConfigurationError("The webhook's body is parsed, and a signature is of the raw one", { hint });
}

function isRequest(webhook: Request | IncomingWebhook): webhook is Request {
  return "arrayBuffer" in webhook && typeof webhook.arrayBuffer === "function";
}
