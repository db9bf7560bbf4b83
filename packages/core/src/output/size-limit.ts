import { OutputTooLargeError } from "../errors/output-too-large-error.js";

/** Refuses an answer that says it is too large, and cuts one off that turns out to be. */
export function limitSize(response: Response, maximum: number, url: string): ReadableStream<Uint8Array> {
  const refuse = (size: number | string): OutputTooLargeError =>
    new OutputTooLargeError(`GET ${url} has ${size} bytes, and at most ${maximum} are allowed`, {
      method: "GET",
      url,
      hint: "Raise maximumFileSize of createClient if that is wanted.",
    });
  const { body, headers } = response;
  const stated = Number(headers.get("content-length") ?? 0);
  if (stated > maximum) {
    body?.cancel().catch(() => {});
    throw refuse(stated);
  }
  if (body === null) return new Blob([]).stream();
  const reader = body.getReader();
  let size = 0;
  // Nothing is asked of the network before somebody reads.
  const strategy = { highWaterMark: 0 };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        size += value.length;
        if (size <= maximum) return controller.enqueue(value);
        await reader.cancel();
        throw refuse("more");
      },
      cancel: (reason) => reader.cancel(reason),
    },
    strategy,
  );
}
