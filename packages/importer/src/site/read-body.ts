import { shownAddress } from "./address.js";
import { SiteError } from "./site-error.js";

/**
 * The text of a response, up to a maximum size: a larger body is not read to its end.
 * @throws {SiteError} `too-large`, `not-text`.
 */
export async function readBody(response: Response, url: URL, maximumBytes: number): Promise<string> {
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > maximumBytes) {
    await response.body?.cancel();
    throw tooLarge(url, maximumBytes);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    size += chunk.value.byteLength;
    if (size > maximumBytes) {
      await reader?.cancel();
      throw tooLarge(url, maximumBytes);
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SiteError("not-text", `${shownAddress(url)} is not UTF-8 text.`, {
      hint: "Save the page as UTF-8 and add the file instead.",
      cause,
    });
  }
}

function tooLarge(url: URL, maximumBytes: number): SiteError {
  const limit = `${Math.round(maximumBytes / 1_048_576)} MB`;
  return new SiteError("too-large", `${shownAddress(url)} is larger than ${limit} and was not read.`, {
    hint: "No documentation is that large; check the address.",
  });
}
