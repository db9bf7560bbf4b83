import { isJsonObject } from "@corsac/importer/document";
import { HTTPSnippet } from "@readme/httpsnippet";
import { fileName } from "./curl.js";
import type { SampleRequest } from "./request.js";

type HarRequest = ConstructorParameters<typeof HTTPSnippet>[0];

const languages = {
  javascript: { label: "JavaScript", highlight: "js", target: "javascript", client: "fetch" },
  python: { label: "Python", highlight: "python", target: "python", client: "requests" },
  go: { label: "Go", highlight: "go", target: "go", client: "native" },
  php: { label: "PHP", highlight: "php", target: "php", client: "curl" },
  java: { label: "Java", highlight: "java", target: "java", client: "okhttp" },
  csharp: { label: "C#", highlight: "csharp", target: "csharp", client: "httpclient" },
  ruby: { label: "Ruby", highlight: "ruby", target: "ruby", client: "native" },
  swift: { label: "Swift", highlight: "swift", target: "swift", client: "urlsession" },
  kotlin: { label: "Kotlin", highlight: "kotlin", target: "kotlin", client: "okhttp" },
  c: { label: "C", highlight: "c", target: "c", client: "libcurl" },
  objc: { label: "Objective-C", highlight: "objc", target: "objc", client: "nsurlsession" },
  ocaml: { label: "OCaml", highlight: "ocaml", target: "ocaml", client: "cohttp" },
  r: { label: "R", highlight: "r", target: "r", client: "httr" },
  powershell: { label: "PowerShell", highlight: "powershell", target: "powershell", client: "restmethod" },
  wget: { label: "wget", highlight: "sh", target: "shell", client: "wget" },
  httpie: { label: "HTTPie", highlight: "sh", target: "shell", client: "httpie" },
  http: { label: "HTTP", highlight: "http", target: "http", client: "http1.1" },
} as const;

/** A language of request samples. */
export type SampleLanguage = keyof typeof languages;

/** The default languages. */
export const usualLanguages: readonly SampleLanguage[] = ["python", "go", "php", "java"];

/**
 * Replaces a shell's `$VARIABLE` with a placeholder for the reader, `YOUR_API_KEY`. Other languages do not expand
 * variables.
 */
function replaceable(text: string): string {
  return text.replace(/\$([A-Za-z_]\w*)/g, "YOUR_$1");
}

function harBody({ body, mediaType = "application/json", files = [] }: SampleRequest): object | undefined {
  if (body === undefined) return undefined;
  const fields = isJsonObject(body) ? Object.entries(body) : [];
  const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
  if (mediaType === "multipart/form-data")
    return {
      mimeType: mediaType,
      params: fields.map(([name, value]) =>
        files.includes(name)
          ? { name, fileName: fileName(value), contentType: "application/octet-stream" }
          : { name, value: text(value) },
      ),
    };
  if (mediaType === "application/x-www-form-urlencoded")
    return { mimeType: mediaType, params: fields.map(([name, value]) => ({ name, value: text(value) })) };
  return { mimeType: mediaType, text: /[/+]json\b/.test(mediaType) ? JSON.stringify(body) : text(body) };
}

/** Whether the snippet library supports a request. It does not support a body that is only a file. */
export function hasSnippets({ body, files = [] }: SampleRequest): boolean {
  return body === undefined || !files.includes("");
}

/**
 * A request in a language, by `@readme/httpsnippet`. Undefined if the library does not support it.
 * https://github.com/readmeio/httpsnippet
 */
export function snippet(
  request: SampleRequest,
  language: SampleLanguage,
): { label: string; language: string; code: string } | undefined {
  const { target, client, label, highlight } = languages[language];
  const server = request.server.startsWith("$") ? "https://api.example.com" : request.server;
  const postData = harBody(request);
  const har = {
    method: request.method,
    url: replaceable(`${server}${request.path}`),
    httpVersion: "HTTP/1.1",
    headers: [
      ...request.headers.map(([name, value]) => ({ name, value: replaceable(value) })),
      ...(request.body === undefined || request.mediaType === "multipart/form-data"
        ? []
        : [{ name: "Content-Type", value: request.mediaType ?? "application/json" }]),
    ],
    queryString: request.query.map(([name, value]) => ({ name, value: replaceable(value) })),
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    ...(postData === undefined ? {} : { postData }),
  };
  const code = new HTTPSnippet(har as unknown as HarRequest).convert(target, client)[0];
  return typeof code === "string" ? { label, language: highlight, code: code.trim() } : undefined;
}
