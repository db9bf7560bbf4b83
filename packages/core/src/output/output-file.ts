import { outputFileMarker } from "../media/output-file-marker.js";
import { fileName } from "./file-name.js";
import type { FileSource } from "./file-source.js";
import {
  type FileKind,
  type FileReading,
  type FileState,
  openReading,
  readWhole,
  saveAs,
} from "./read-file.js";
import type { ReadOptions } from "./read-options.js";
import type { SaveOptions } from "./save-options.js";

/**
 * A file a prediction made. Nothing is fetched until it is asked for; what was read once can be read again, with the
 * same bytes; as JSON it is its URL.
 */
export class OutputFile {
  /** Where it is: `https:`, `http:` or `data:`. Services remove their files after a time. */
  readonly url: string;
  readonly #file: FileState;

  constructor(url: string, source: FileSource, known: FileKind = {}) {
    // Recognised by it, also where there are two copies of the package.
    Object.defineProperty(this, outputFileMarker, { value: true });
    this.url = url;
    this.#file = { url, source, ...known };
  }

  /** The media type, once it is known: after the first read, or from a data URL. */
  get contentType(): string | undefined {
    return this.#file.contentType;
  }

  /** When the service removes it, where its documentation says how long it is kept. */
  get expiresAt(): Date | undefined {
    return this.url.startsWith("data:") ? undefined : this.#file.source.expiresAt;
  }

  /** The last part of the URL's path, safe as a file name. */
  get name(): string {
    return fileName(this.url, this.#file.extension);
  }

  /**
   * @throws {OutputExpiredError} the service has removed it
   * @throws {OutputTooLargeError} it is larger than the client allows
   * @throws {ProtocolError} it comes from another origin than those of the options
   */
  async arrayBuffer(options?: ReadOptions): Promise<ArrayBuffer> {
    return readWhole(this.#file, options);
  }

  /** @throws {OutputExpiredError} the service has removed it */
  async bytes(options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer(options));
  }

  /** @throws {OutputExpiredError} the service has removed it */
  async blob(options?: ReadOptions): Promise<Blob> {
    const content = await this.arrayBuffer(options);
    return new Blob([content], { type: this.contentType ?? "" });
  }

  /** As UTF-8 text. @throws {OutputExpiredError} the service has removed it */
  async text(options?: ReadOptions): Promise<string> {
    return (await this.blob(options)).text();
  }

  /**
   * A stream that fetches as it is read, and keeps nothing in memory. A connection that breaks is made again, and the
   * download goes on where it ended. Fails with `OutputExpiredError` like the others.
   */
  stream(options?: ReadOptions): ReadableStream<Uint8Array> {
    let source: FileReading | undefined;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          source ??= await openReading(this.#file, options);
          await source.pull(controller);
        },
        cancel: (reason) => source?.cancel(reason),
      },
      // Nothing is fetched before somebody reads.
      { highWaterMark: 0 },
    );
  }

  /**
   * Saves it, whole or not at all, and gives the path it was saved at. Under Node, Bun and Deno. A file that exists is
   * kept, and the next free name is taken (`output-2.webp`), unless `overwrite` is set.
   *
   * @param path a file, or a folder (existing, or ending in `/`) in which it gets its own name; without an extension
   * it gets that of the content
   * @throws {ConfigurationError} there is no file system here, or the path leaves the folder of the options
   * @throws {OutputExpiredError} the service has removed it
   */
  async save(path: string, options: SaveOptions = {}): Promise<string> {
    return saveAs(this.#file, path, options, this.stream(options));
  }

  toJSON(): string {
    return this.url;
  }

  toString(): string {
    return this.url;
  }
}

/** Makes a file of its URL, and of what the URL says of its kind. */
export type MakeFile = (url: string, kind?: FileKind) => OutputFile;
