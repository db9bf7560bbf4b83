import { createHash } from "node:crypto";
import { safeName } from "../files/safe-name.js";
import type { BatchLine } from "./batch-line.js";
import { LineTable } from "./line-table.js";

/** The maximum length of a custom_id in a file name, in bytes: names of files have at most 255. */
const longest = 160;

/** Names of the batch's own files. */
const ownNames = new Set(["batch", "contact-sheet", "journal", "lock", "results"]);

/** Equal for texts that are one name on file systems that ignore case or the composition of characters. */
function folded(text: string): string {
  return text.normalize("NFC").toUpperCase().toLowerCase();
}

function startOf(name: string): string {
  let start = "";
  for (const character of name) {
    if (Buffer.byteLength(start + character) > longest) break;
    start += character;
  }
  return start;
}

/** Which line uses which custom_id as its file name. */
export class NameOwners {
  readonly #names = new LineTable();

  /**
   * Whether a line may use its custom_id as file name: it is the first with that name, ignoring case.
   *
   * @param number the number of the line's key
   */
  claim(customId: string, number: number): boolean {
    const name = this.#names.add(folded(customId));
    const owner = this.#names.line(name);
    if (owner === 0) this.#names.setLine(name, number + 1);
    return owner === 0 || owner === number + 1;
  }
}

/**
 * The start of the file names of a line: its custom_id where that is a valid name that no other line uses, else with
 * the start of its hash; without a custom_id the line's number and content.
 */
export function lineStem(
  { customId, hash, line }: Pick<BatchLine, "customId" | "hash" | "line">,
  { repeated, ownsName }: { repeated: number; ownsName: boolean },
): string {
  if (customId === undefined)
    return `${String(line).padStart(5, "0")}-${hash.slice(0, 8)}${repeated > 1 ? `-${repeated}` : ""}`;
  const name = startOf(safeName(customId));
  if (ownsName && name === customId && !ownNames.has(folded(name))) return name;
  return `${name}-${createHash("sha256").update(customId).digest("hex").slice(0, 8)}`;
}
