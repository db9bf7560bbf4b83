import type { PlannedFile } from "../render/planned-output.js";

/** Maximum number of concurrent renderings. More would delay all of them. */
const mostAtOnce = 3;

/**
 * A cache of rendered files with a maximum size in bytes. The least recently used are removed first. A removed file is
 * rendered again with the same bytes.
 */
export class FileCache {
  readonly #entries = new Map<string, Entry>();
  readonly #sizes = new Map<string, number>();
  readonly #capacity: number;
  #size = 0;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(capacity: number = 128 * 1024 * 1024) {
    this.#capacity = capacity;
  }

  /**
   * The bytes of a file. Concurrent calls share one rendering.
   * @param signal Cancels this call. Rendering is aborted when all calls are canceled.
   */
  read(key: string, file: PlannedFile, signal?: AbortSignal): Promise<Uint8Array> {
    const known = this.#entries.get(key);
    // An aborted rendering is started again.
    const present = known?.stop.signal.aborted === true ? undefined : known;
    this.#entries.delete(key);
    const entry = present ?? this.#start(key, file);
    this.#entries.set(key, entry);
    wait(entry, signal);
    return entry.bytes;
  }

  #start(key: string, file: PlannedFile): Entry {
    const stop = new AbortController();
    const entry: Entry = { bytes: Promise.resolve(new Uint8Array()), stop, waiting: 0, isDone: false };
    entry.bytes = this.#render(key, file, entry);
    return entry;
  }

  async #render(key: string, file: PlannedFile, entry: Entry): Promise<Uint8Array> {
    await this.#turn();
    try {
      entry.stop.signal.throwIfAborted();
      const bytes = await file.render(entry.stop.signal);
      entry.isDone = true;
      this.#sizes.set(key, bytes.byteLength);
      this.#size += bytes.byteLength;
      this.#shrink(key);
      return bytes;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  /** Resolves when a rendering slot is free. */
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

/** A file that is available or being rendered. */
interface Entry {
  bytes: Promise<Uint8Array>;
  stop: AbortController;
  /** Number of waiting callers. */
  waiting: number;
  isDone: boolean;
}

/** Registers a waiting caller. When the last one cancels, rendering is aborted. */
function wait(entry: Entry, signal: AbortSignal | undefined): void {
  entry.waiting++;
  if (entry.isDone || signal === undefined) return;
  const leave = (): void => {
    entry.waiting--;
    if (entry.waiting === 0 && !entry.isDone) entry.stop.abort();
  };
  if (signal.aborted) leave();
  else signal.addEventListener("abort", leave, { once: true });
}
