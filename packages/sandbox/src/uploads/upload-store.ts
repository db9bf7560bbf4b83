import type { SentFile } from "../requests/sent-file.js";

/** Files that were uploaded, up to a number of bytes in all; the oldest go first. */
export class UploadStore {
  readonly #files = new Map<string, SentFile>();
  readonly #capacity: number;
  #size = 0;

  constructor(capacity: number = 128 * 1024 * 1024) {
    this.#capacity = capacity;
  }

  keep(id: string, file: SentFile): void {
    this.#files.set(id, file);
    this.#size += file.bytes.byteLength;
    for (const [oldest, { bytes }] of this.#files) {
      if (this.#size <= this.#capacity || oldest === id) return;
      this.#files.delete(oldest);
      this.#size -= bytes.byteLength;
    }
  }

  get(id: string): SentFile | undefined {
    return this.#files.get(id);
  }
}
