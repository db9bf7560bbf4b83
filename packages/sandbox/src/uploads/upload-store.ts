import { fileBytes, type SentFile } from "../requests/sent-file.js";

/** Uploaded files, up to a total number of bytes including their names. The oldest are removed first. */
export class UploadStore {
  readonly #files = new Map<string, SentFile>();
  readonly #capacity: number;
  #size = 0;

  constructor(capacity: number = 128 * 1024 * 1024) {
    this.#capacity = capacity;
  }

  keep(id: string, file: SentFile): void {
    this.#files.set(id, file);
    this.#size += fileBytes(file);
    for (const [oldest, kept] of this.#files) {
      if (this.#size <= this.#capacity || oldest === id) return;
      this.#files.delete(oldest);
      this.#size -= fileBytes(kept);
    }
  }

  get(id: string): SentFile | undefined {
    return this.#files.get(id);
  }
}
