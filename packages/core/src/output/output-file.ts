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
 * An output file of a prediction. It is fetched when it is read. It can be read several times and returns the same
 * bytes. Its JSON is its URL.
 */
export class OutputFile {
  static {
    // Files are recognized by this marker, also if there are two copies of the package.
    Object.defineProperty(OutputFile.prototype, outputFileMarker, { value: true });
  }

  /** The URL: `https:`, `http:` or `data:`. Services remove their files after some time. */
  readonly url: string;
  readonly #file: FileState;

  constructor(url: string, source: FileSource, known: FileKind = {}) {
    this.url = url;
    this.#file = Object.assign({ url, source }, known);
  }

  /** The media type, if known: after the first read, or from a data URL. */
  get contentType(): string | undefined {
    return this.#file.contentType;
  }

  /** When the service removes the file, if its documentation specifies a retention time. */
  get expiresAt(): Date | undefined {
    return this.url.startsWith("data:") ? undefined : this.#file.source.expiresAt;
  }

  /** The last part of the URL's path, sanitized for use as a file name. */
  get name(): string {
    return fileName(this.url, this.#file.extension);
  }

  /**
   * @throws {OutputExpiredError} the service has removed it
   * @throws {OutputTooLargeError} it is larger than the client allows
   * @throws {ProtocolError} it is at an origin that is not among those of the options
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
   * A stream that fetches the file as it is read, without keeping it in memory. After a connection error the download
   * is resumed at its position. Fails with `OutputExpiredError` like the other methods.
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
      // Nothing is fetched before the first read.
      { highWaterMark: 0 },
    );
  }

  /**
   * Saves the file, completely or not at all, and returns its path. For Node, Bun and Deno. An existing file is kept,
   * and the next free name is used (`output-2.webp`), unless `overwrite` is set.
   *
   * @param path a file, or a folder (existing, or ending in `/`) in which the file gets its own name; a path without an
   * extension gets that of the content
   * @throws {ConfigurationError} there is no file system, or the path is outside the folder of the options
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

/** Creates a file from its URL, and from what the URL implies about its type. */
export type MakeFile = (url: string, kind?: FileKind) => OutputFile;
