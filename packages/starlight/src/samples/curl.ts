import type { SampleRequest } from "./request.js";
import { shellWord } from "./shell.js";

/** In double quotes, so that `$VARIABLES` are filled in by the shell. */
function expanding(text: string): string {
  return `"${text.replace(/["\\`!]/g, "\\$&")}"`;
}

function address(request: SampleRequest): string {
  const query = request.query.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join("&");
  return `$CORSAC_BASE_URL${request.path}${query === "" ? "" : `?${query}`}`;
}

/** A curl command for a request; it works in any POSIX shell as it stands. */
export function curlSample(request: SampleRequest): string {
  const { body, method } = request;
  // curl makes a POST of a request with data by itself.
  const implied = body === undefined ? "GET" : "POST";
  const headers = [...request.headers];
  if (body !== undefined) headers.push(["Content-Type", request.mediaType ?? "application/json"]);
  const lines = [
    `curl ${method === implied ? "" : `-X ${method} `}${expanding(address(request))}`,
    ...headers.map(([name, value]) => `-H ${expanding(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${shellWord(JSON.stringify(body, null, 2))}`]),
  ];
  return lines.join(" \\\n  ");
}
