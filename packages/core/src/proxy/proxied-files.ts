import { isObject } from "../json/json-object.js";
import { isVague, sniffMediaType } from "../media/media-type.js";
import { outputFileMarker } from "../media/output-file-marker.js";
import { originsFilter } from "../output/origins-filter.js";
import type { OutputFile } from "../output/output-file.js";

/** Selects the output files that browsers receive through the proxy. */
export interface ProxyFiles {
  /** Origins that files may come from, such as `https://files.example`. Files of other origins keep their URL. */
  readonly origins: readonly string[];
}

/** Media types that a browser displays and never executes. */
const shown = /^(image\/(?!svg)|audio\/|video\/)/;

/** The files of an output that are served by the proxy, in their order. */
export function proxiedFiles(output: unknown, { origins }: ProxyFiles): OutputFile[] {
  if (isFile(output)) return originsFilter(origins)(output.url) ? [output] : [];
  return isObject(output) ? Object.values(output).flatMap((part) => proxiedFiles(part, { origins })) : [];
}

/** An output as sent to a browser: its files are paths at the proxy, by their number. */
export function withProxiedFiles(output: unknown, files: readonly OutputFile[], folder: string): unknown {
  if (isFile(output)) {
    const index = files.indexOf(output);
    return index < 0 ? output.url : `${folder}/${index}`;
  }
  if (Array.isArray(output)) return output.map((part) => withProxiedFiles(part, files, folder));
  if (!isObject(output)) return output;
  return Object.fromEntries(
    Object.entries(output).map(([name, part]) => [name, withProxiedFiles(part, files, folder)]),
  );
}

/**
 * A file as a response of the proxy's own site: streamed, and never as a page or a script. A redirect to an origin that
 * is not listed is not followed: an allowed host could direct the server into its internal network.
 *
 * @throws {OutputExpiredError} the service has removed it
 */
export async function fileAnswer(file: OutputFile, { origins }: ProxyFiles): Promise<Response> {
  const reader = file.stream({ origins }).getReader();
  // The first bytes determine the media type, or that the file was removed.
  let next: ReadableStreamReadResult<Uint8Array> | undefined = await reader.read();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = next ?? (await reader.read());
        next = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  const stated = file.contentType;
  const sniffed = isVague(stated) ? sniffMediaType(next.value ?? new Uint8Array()) : undefined;
  const type = sniffed ?? stated ?? "application/octet-stream";
  const name = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `${shown.test(type) ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=3600",
    },
  });
}

function isFile(value: unknown): value is OutputFile {
  return isObject(value) && outputFileMarker in value;
}
