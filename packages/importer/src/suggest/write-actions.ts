import { isMap, isScalar, isSeq, parseDocument, stringify } from "yaml";
import type { ProposedAction } from "./suggestion.js";

/** The start of a new overlay. */
const head = `overlay: 1.0.0
info:
  title: What the pages leave out
  version: 1.0.0
actions:`;

/**
 * The text of an overlay with actions appended. The existing text, including comments, is unchanged.
 *
 * @param text The current overlay; undefined where there is none yet.
 * @returns undefined where the text is not an overlay that actions can be added to.
 */
export function addActions(text: string | undefined, actions: readonly ProposedAction[]): string | undefined {
  if (actions.length === 0) return text;
  return appendToActions(text, (indent) => formatActions(actions, indent));
}

/**
 * The text of an overlay with lines added at the end of its list of actions.
 *
 * Where the lines are only comments the list stays without a value, so that removing a # makes it a list.
 *
 * @param write The lines, each with that indentation.
 */
export function appendToActions(
  text: string | undefined,
  write: (indent: string) => string,
): string | undefined {
  if (text === undefined || text.trim() === "") return `${head}\n${write("  ")}`;
  const document = parseDocument(text, { logLevel: "error" });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === "actions");
  if (pair === undefined) return undefined;
  const list = pair.value;
  const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  const isEmpty = list === null || (isScalar(list) && list.value === null);
  if (isEmpty || (isSeq(list) && list.items.length === 0)) {
    const colon = text.indexOf(":", keyEnd) + 1;
    const end = isSeq(list) ? (list.range?.[1] ?? colon) : colon;
    const rest = text.slice(end).replace(/^[^\S\n]*\n/, "");
    return `${text.slice(0, colon)}\n${write("  ")}${rest}`;
  }
  if (!isSeq(list) || list.flow === true) return undefined;
  const range = list.range;
  const first = list.items[0];
  if (!range || typeof first !== "object" || first === null || !("range" in first)) return undefined;
  const before = text.slice(0, range[0]);
  const indent = " ".repeat(range[0] - (before.lastIndexOf("\n") + 1));
  const end = endOfList(text, range[1]);
  const lead = text.slice(0, end);
  const gap = lead.endsWith("\n") ? "" : "\n";
  return `${lead}${gap}${write(indent)}${text.slice(end)}`;
}

/** The offset after the last line of the list itself; comments after it belong to the next part, or end the file. */
function endOfList(text: string, offset: number): number {
  const kept = text.slice(0, offset).trimEnd().length;
  const line = text.indexOf("\n", kept);
  return line < 0 ? text.length : line + 1;
}

/** The actions as readable YAML: target, reason, change. */
export function formatActions(actions: readonly ProposedAction[], indent = ""): string {
  return actions
    .map(({ target, description, update, remove }) => {
      const action = {
        target,
        description,
        ...(update === undefined ? {} : { update }),
        ...(remove === undefined ? {} : { remove }),
      };
      return stringify([action], { lineWidth: 0, defaultStringType: "PLAIN" })
        .trimEnd()
        .split("\n")
        .map((line) => (line === "" ? line : indent + line))
        .join("\n");
    })
    .join("\n")
    .concat("\n");
}
