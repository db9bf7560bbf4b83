import { open, readFile } from "node:fs/promises";
import type { JournalFileSystem } from "@corsac/core/node";

/** When the disk is full: by the number of writes so far. */
export interface FullTime {
  readonly from: number;
  readonly until: number;
}

/**
 * The file system, whose disk is full for a while. The first write that meets it gets half of its text onto the disk, as
 * happens in the middle of a line; those that follow get nothing.
 */
export function filesystemThatFills({ from, until }: FullTime): JournalFileSystem {
  let writes = 0;
  return {
    readFile,
    async open(path, flags) {
      const file = await open(path, flags);
      return {
        async appendFile(text) {
          const write = ++writes;
          if (write < from || write >= until) return file.appendFile(text);
          if (write === from) await file.appendFile(text.slice(0, Math.ceil(text.length / 2)));
          throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        },
        datasync: () => file.datasync(),
        stat: () => file.stat(),
        close: () => file.close(),
      };
    },
  };
}
