import { OutputTooLargeError } from "../errors/output-too-large-error.js";

/**
 * The body of a response, limited in size. Throws immediately if the headers declare a larger size; the stream fails if
 * the content is larger.
 *
 * @param before the number of bytes of the same file that were read from earlier responses
 */
export function limitSize(
  { body, headers }: { readonly body: ReadableStream<Uint8Array> | null; readonly headers: Headers },
  maximum: number,
  url: string,
  before = 0,
): ReadableStream<Uint8Array> {
  const stated = before + Number(headers.get("content-length") ?? 0);
  if (stated > maximum) {
    body?.cancel().catch(() => {});
    throw tooLarge(url, stated, maximum);
  }
  if (body === null) return new Blob([]).stream();
  const reader = body.getReader();
  let size = before;
  // Nothing is requested before the first read.
  const strategy = { highWaterMark: 0 };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        size += value.length;
        if (size <= maximum) return controller.enqueue(value);
        await reader.cancel();
        throw tooLarge(url, "more", maximum);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    strategy,
  );
}

/** The error of a file with more bytes than allowed. `size` is `"more"` if it was not read completely. */
export function tooLarge(url: string, size: number | "more", maximum: number): OutputTooLargeError {
  return new OutputTooLargeError(`GET ${url} has ${size} bytes, and at most ${maximum} are allowed`, {
    method: "GET",
    url,
    hint: "Raise maximumFileSize of createClient if that is wanted.",
  });
}
