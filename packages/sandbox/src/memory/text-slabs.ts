/** Bytes of a slab. A text that needs more has a slab of its own. */
const slabBytes = 32 * 1024;
/** Maximum number of empty slabs that wait to be used again, in all. */
const mostEmpty = 64;

interface Slab {
  readonly bytes: Uint8Array;
  /** Bytes that are written. */
  used: number;
  /** Number of texts that are kept. */
  texts: number;
}

/** A text in a slab. */
export interface KeptText {
  readonly slab: Slab;
  readonly start: number;
  readonly end: number;
}

const empty: Slab[] = [];
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Texts as UTF-8 in large blocks of memory outside the heap, which are used again. Objects that are kept for the next
 * thousand requests and then released would survive the minor collections of the engine and accumulate until a major
 * one.
 */
export class TextSlabs {
  #current: Slab | undefined;

  add(text: string): KeptText {
    // UTF-16 units take three bytes at most.
    const slab = this.#slabFor(text.length * 3);
    const start = slab.used;
    slab.used += encoder.encodeInto(text, slab.bytes.subarray(start)).written;
    slab.texts += 1;
    return { slab, start, end: slab.used };
  }

  read({ slab, start, end }: KeptText): string {
    return decoder.decode(slab.bytes.subarray(start, end));
  }

  /** Releases a text. Its slab is used again when all of its texts are released. */
  remove({ slab }: KeptText): void {
    slab.texts -= 1;
    if (slab.texts > 0) return;
    if (slab === this.#current) this.#current = undefined;
    slab.used = 0;
    if (slab.bytes.byteLength === slabBytes && empty.length < mostEmpty) empty.push(slab);
  }

  #slabFor(bytes: number): Slab {
    const current = this.#current;
    if (current && current.used + bytes <= current.bytes.byteLength) return current;
    if (bytes > slabBytes) return { bytes: new Uint8Array(bytes), used: 0, texts: 0 };
    this.#current = empty.pop() ?? { bytes: new Uint8Array(slabBytes), used: 0, texts: 0 };
    return this.#current;
  }
}
