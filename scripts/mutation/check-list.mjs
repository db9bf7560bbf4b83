import { readFileSync } from "node:fs";
import { lists } from "./lists.mjs";

const source = new URL("../../packages/core/src/", import.meta.url);

/** Entries whose text does not occur exactly once in the source. The list must be updated. */
export function staleEntries() {
  return lists.flatMap(({ area, mutations }) =>
    mutations.flatMap(([file, before, after]) => {
      const count = readFileSync(new URL(file, source), "utf8").split(before).length - 1;
      if (count === 1 && before !== after) return [];
      return [`${area}: ${file}: ${JSON.stringify(before)} stands ${count} times`];
    }),
  );
}
