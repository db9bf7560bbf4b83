import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { arrayBuffer, text } from "node:stream/consumers";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** A response of undici. */
interface Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable & { text(): Promise<string> };
}

/**
 * A response of the pool, with the members of a `Response` and without its cost: creating a `Response` takes as long as
 * the request.
 */
export class PooledResponse implements Response {
  readonly status: number;
  readonly ok: boolean;
  readonly url: string;
  readonly redirected: boolean;
  readonly statusText = "";
  readonly type = "basic";
  readonly #answer: Answer;
  #headers: Headers | undefined;
  #body: ReadableStream<Uint8Array<ArrayBuffer>> | undefined;

  constructor(answer: Answer, url: string, redirected: boolean) {
    this.status = answer.statusCode;
    this.ok = this.status >= 200 && this.status < 300;
    this.url = url;
    this.redirected = redirected;
    this.#answer = answer;
  }

  get headers(): Headers {
    this.#headers ??= new Headers(
      Object.entries(this.#answer.headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((one): [string, string] => [name, one]),
      ),
    );
    return this.#headers;
  }

  get bodyUsed(): boolean {
    return this.#body?.locked ?? this.#answer.body.readableDidRead;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> {
    this.#body ??= readableStream(this.#content());
    return this.#body;
  }

  async text(): Promise<string> {
    if (this.#body !== undefined) return new Response(this.#body).text();
    if (this.#isEncoded()) return text(this.#content());
    const raw = await this.#answer.body.text();
    return raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#body === undefined ? arrayBuffer(this.#content()) : new Response(this.#body).arrayBuffer();
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.arrayBuffer()], { type: this.headers.get("content-type") ?? "" });
  }

  async formData(): Promise<FormData> {
    return new Response(await this.arrayBuffer(), { headers: this.headers }).formData();
  }

  clone(): Response {
    const [one, other] = this.body.tee();
    this.#body = one;
    return new Response(other, { status: this.status, headers: this.headers });
  }

  #isEncoded(): boolean {
    return this.#answer.headers["content-encoding"] !== undefined;
  }

  /** The decoded body, as `fetch` returns it. */
  #content(): Readable {
    const { body, headers } = this.#answer;
    const encodings = (headers["content-encoding"] ?? "")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim());
    return encodings.reduceRight<Readable>((stream, encoding) => {
      const decoder =
        encoding === "gzip" || encoding === "x-gzip"
          ? createGunzip()
          : encoding === "br"
            ? createBrotliDecompress()
            : encoding === "deflate"
              ? createInflate()
              : undefined;
      if (decoder === undefined) return stream;
      stream.on("error", (error) => decoder.destroy(error));
      decoder.on("close", () => stream.destroy());
      return stream.pipe(decoder);
    }, body);
  }
}

/** A web stream that reads no more than is requested. */
function readableStream(source: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
