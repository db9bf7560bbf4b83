/** A request of a run and its response, as transmitted, without the key. */
export interface Exchange {
  method: string;
  url: string;
  requestHeaders: [name: string, value: string][];
  /** The body as text. A body that is not text is described. */
  requestBody?: string;
  status?: number;
  responseHeaders?: [name: string, value: string][];
  /** The part of the body received so far. */
  responseBody?: string;
  /** Milliseconds until the response began. */
  duration?: number;
  /** Why there is no response. */
  fault?: string;
}

/** Maximum number of recorded characters of a body. */
const longestBody = 200_000;
const hidden = "••••••••";

/** Removes a key from texts. Headers with credentials are always hidden. */
export function keyHider(key: string | undefined): (text: string) => string {
  if (key === undefined || key === "") return (text) => text;
  const forms = [...new Set([key, encodeURIComponent(key), btoaOf(key)])].filter((form) => form.length > 3);
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, hidden), text);
}

function btoaOf(key: string): string {
  try {
    return btoa(key);
  } catch {
    return key;
  }
}

const credentials = /^(?:authorization|cookie|proxy-authorization|x-api-key)$/i;

export function headersOf(headers: Headers, hide: (text: string) => string): [string, string][] {
  return [...headers].map(([name, value]) => [
    name,
    credentials.test(name)
      ? value.replace(/^(\w+ )?.*$/s, (_, scheme = "") => `${scheme}${hidden}`)
      : hide(value),
  ]);
}

/**
 * A readable request body: text unchanged, parts of a form by name, other bytes by type and size.
 * @param mediaType that of the request, if it is set
 */
export function requestText(body: unknown, mediaType: string): string | undefined {
  if (body === null || body === undefined) return undefined;
  if (typeof body === "string") return shortened(body);
  if (body instanceof URLSearchParams) return body.toString();
  if (body instanceof FormData)
    return [...body]
      .map(([name, value]) => `${name}: ${typeof value === "string" ? value : described(value)}`)
      .join("\n");
  if (body instanceof Blob) return described(body);
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    const isForm = /^application\/x-www-form-urlencoded/.test(mediaType);
    if (isForm || isText(mediaType)) return shortened(new TextDecoder().decode(body));
    if (/^multipart\//.test(mediaType)) return partsText(new TextDecoder().decode(body));
    return `(${body.byteLength} bytes)`;
  }
  return "(stream)";
}

/** The parts of a form as it was sent, by name: texts unchanged, files by their names. */
function partsText(body: string): string {
  const parts = body.matchAll(/ name="([^"]*)"(?:; filename="([^"]*)")?.*?\r\n\r\n(.*?)\r\n--/gs);
  return [...parts].map(([, name, file, text = ""]) => `${name}: ${file ?? shortened(text)}`).join("\n");
}

function described(file: Blob): string {
  const name = file instanceof File ? `${file.name}, ` : "";
  return `(${name}${file.type || "application/octet-stream"}, ${file.size} bytes)`;
}

export function shortened(text: string): string {
  return text.length <= longestBody ? text : `${text.slice(0, longestBody)}\n…`;
}

/** Whether a response of this media type is text. */
export function isText(mediaType: string): boolean {
  return /^(?:text\/|application\/(?:[\w.+-]*json|xml|x-ndjson|[\w.+-]*\+xml))/.test(mediaType);
}
