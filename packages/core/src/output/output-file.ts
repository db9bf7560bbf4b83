import { saveFile } from "#save-file";
import type { Download } from "./download.js";
import { fileName } from "./file-name.js";

/**
 * A file a prediction made. Nothing is fetched until it is asked for; what was read once can be read again, with the
 * same bytes; as JSON it is its URL.
 */
export class OutputFile {
  /** Where it is: `https:`, `http:` or `data:`. Services remove their files after a time. */
  readonly url: string;
  readonly #download: Download;
  #content: Promise<ArrayBuffer> | undefined;
  #contentType: string | undefined;

  constructor(url: string, download: Download) {
    this.url = url;
    this.#download = download;
    this.#contentType = /^data:([^;,]+)/.exec(url)?.[1];
  }

  /** The media type, once it is known: after the first read, or from a data URL. */
  get contentType(): string | undefined {
    return this.#contentType;
  }

  /** The last part of the URL's path, safe as a file name. */
  get name(): string {
    return fileName(this.url, this.#contentType);
  }

  /** @throws {OutputExpiredError} the service has removed it */
  async arrayBuffer(): Promise<ArrayBuffer> {
    this.#content ??= this.#download(this.url, (response) => {
      this.#see(response);
      return response.arrayBuffer();
    }).catch((error: unknown) => {
      this.#content = undefined;
      throw error;
    });
    // A copy: what one reader does to its bytes must not reach the next.
    return (await this.#content).slice(0);
  }

  /** @throws {OutputExpiredError} the service has removed it */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  /** @throws {OutputExpiredError} the service has removed it */
  async blob(): Promise<Blob> {
    const content = await this.arrayBuffer();
    return new Blob([content], this.#contentType === undefined ? {} : { type: this.#contentType });
  }

  /** As UTF-8 text. @throws {OutputExpiredError} the service has removed it */
  async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer());
  }

  /** A stream that fetches as it is read, and keeps nothing in memory. Fails with `OutputExpiredError` like the others. */
  stream(): ReadableStream<Uint8Array> {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        reader ??= (await this.#open()).getReader();
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader?.cancel(reason),
    });
  }

  /**
   * Saves it, whole or not at all, and gives the path it was saved at. Under Node, Bun and Deno.
   *
   * @param path a file, or a folder (existing, or ending in `/`) in which it gets its own name
   * @throws {ConfigurationError} there is no file system here
   * @throws {OutputExpiredError} the service has removed it
   */
  async save(path: string): Promise<string> {
    return saveFile(path, () => this.name, this.stream());
  }

  toJSON(): string {
    return this.url;
  }

  toString(): string {
    return this.url;
  }

  async #open(): Promise<ReadableStream<Uint8Array>> {
    if (this.#content !== undefined) return new Blob([await this.#content]).stream();
    const { body } = await this.#download(this.url, async (response) => {
      this.#see(response);
      return response;
    });
    return body ?? new Blob([]).stream();
  }

  #see(response: Response): void {
    this.#contentType = response.headers.get("content-type")?.split(";")[0]?.trim() || this.#contentType;
  }
}
