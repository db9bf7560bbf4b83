import type { Answer } from "../http/answer.js";
import type { Transport } from "../http/transport.js";
import type { TransportRequest } from "../http/transport-request.js";
import { writeDataUrl } from "../media/data-url.js";
import { readBytes } from "../output/read-bytes.js";

/** What a service answers with where it does not answer with a file: an error, or a refusal inside of a 200. */
const words = /json|html|^$/;

/** Sends a request whose answer's body is a file: the answer as if it were the file's data URL. */
export function exchangeFile(
  transport: Transport,
  request: TransportRequest,
  maximumSize: number,
): Promise<Answer> {
  const { headers = {} } = request;
  return transport.send({ ...request, headers: { ...headers, accept: "*/*" } }, async (response) => {
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok || words.test(type)) return transport.read(request, response);
    const content = await readBytes(response, { transport, maximumSize, url: transport.redact(request.url) });
    const bytes = new Uint8Array(content);
    const url = JSON.stringify(writeDataUrl(bytes, type.split(";")[0] ?? ""));
    return transport.read(request, new Response(url, { status: response.status }));
  });
}
