import { createReadStream } from "node:fs";

/** A line of a file that this program wrote, with its position. */
export interface StoredLine {
  readonly text: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
}

/**
 * The complete lines of a file, in order; none where there is no file. A last line without a line break was cut off by
 * a crash, and is left out.
 */
export async function* storedLines(path: string): AsyncGenerator<StoredLine, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
        const length = end - start;
        yield { text: rest.toString("utf8", start, end), offset: offset + start, length };
        start = end + 1;
      }
      offset += start;
      rest = rest.subarray(start);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
