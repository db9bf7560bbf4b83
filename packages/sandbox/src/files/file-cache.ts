import type { PlannedFile } from "../render/planned-output.js";

/** Files that are rendered at the same time: more would only make all of them late. */
const mostAtOnce = 3;

/**
 * Bytes that were rendered, up to a number of bytes in all; the longest unused go first.
 * What was dropped is rendered again: the same file always has the same bytes.
 */
export class FileCache {
  readonly #entries = new Map<string, Promise<Uint8Array>>();
  readonly #sizes = new Map<string, number>();
  readonly #capacity: number;
  #size = 0;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(capacity: number = 128 * 1024 * 1024) {
    this.#capacity = capacity;
  }

  /** The bytes of a file; rendered once however many ask at the same time. */
  read(key: string, file: PlannedFile): Promise<Uint8Array> {
    const present = this.#entries.get(key);
    this.#entries.delete(key);
    const rendering = present ?? this.#render(key, file);
    this.#entries.set(key, rendering);
    return rendering;
  }

  async #render(key: string, file: PlannedFile): Promise<Uint8Array> {
    await this.#turn();
    try {
      const bytes = await file.render();
      this.#sizes.set(key, bytes.byteLength);
      this.#size += bytes.byteLength;
      this.#shrink(key);
      return bytes;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  /** Resolves when there is a free place among those that render. */
  async #turn(): Promise<void> {
    if (this.#running >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running++;
  }

  #shrink(keep: string): void {
    for (const key of this.#entries.keys()) {
      if (this.#size <= this.#capacity) return;
      const size = this.#sizes.get(key);
      if (key === keep || size === undefined) continue;
      this.#entries.delete(key);
      this.#sizes.delete(key);
      this.#size -= size;
    }
  }
}
