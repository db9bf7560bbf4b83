import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import type { SampleRequest } from "./request.js";
import { shellWord } from "./shell.js";

/** In double quotes, so that the shell expands `$VARIABLES`. */
function expanding(text: string): string {
  return `"${text.replace(/["\\`!]/g, "\\$&")}"`;
}

function address(request: SampleRequest): string {
  const query = request.query.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join("&");
  return `${request.server}${request.path}${query === "" ? "" : `?${query}`}`;
}

/** The values of a form's field: several for a list. */
function valuesOf(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  return [typeof value === "string" ? value : JSON.stringify(value)];
}

/** The options for a body, according to its media type. */
function bodyOptions({ body, mediaType = "application/json", files = [] }: SampleRequest): string[] {
  if (body === undefined) return [];
  const fields = isJsonObject(body) ? Object.entries(body) : [];
  if (mediaType === "multipart/form-data")
    // curl sets the Content-Type itself, because it contains the boundary.
    return fields.flatMap(([name, value]) =>
      files.includes(name)
        ? [`-F ${shellWord(`${name}=@${fileName(value)}`)}`]
        : valuesOf(value).map((text) => `--form-string ${shellWord(`${name}=${text}`)}`),
    );
  const type = `-H ${expanding(`Content-Type: ${mediaType}`)}`;
  if (mediaType === "application/x-www-form-urlencoded")
    return fields.flatMap(([name, value]) =>
      valuesOf(value).map((text) => `--data-urlencode ${shellWord(`${name}=${text}`)}`),
    );
  if (/[/+]json\b/.test(mediaType)) return [type, `-d ${shellWord(JSON.stringify(body, null, 2))}`];
  if (typeof body === "string" && !files.includes("")) return [type, `--data-binary ${shellWord(body)}`];
  return [type, `--data-binary @${fileName(body)}`];
}

/** The name of a file in samples. */
export function fileName(value: JsonValue): string {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === "string" && /^[\w.-]+\.\w+$/.test(first) ? first : "file.bin";
}

/** A curl command for a request. It works unchanged in any POSIX shell. */
export function curlSample(request: SampleRequest): string {
  // curl uses POST for a request with data by default.
  const implied = request.body === undefined ? "GET" : "POST";
  const lines = [
    `curl ${request.method === implied ? "" : `-X ${request.method} `}${expanding(address(request))}`,
    ...request.headers.map(([name, value]) => `-H ${expanding(`${name}: ${value}`)}`),
    ...(request.literalHeaders ?? []).map(([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`),
    ...bodyOptions(request),
  ];
  return lines.join(" \\\n  ");
}
