import wrapAnsi from "wrap-ansi";
import { commandAtEnd } from "../errors/next-commands.js";
import { textWidth } from "./columns.js";

/**
 * Wraps a text for people to a width, with further lines indented. Words are not broken: a path or a URL is never
 * split, even where it is longer than a line, and neither is a command at the end of a line, which people copy.
 *
 * @param width undefined where the text does not go to a terminal: then it stays unchanged
 */
export function wrapProse(text: string, width: number | undefined, indent = "  "): string[] {
  if (width === undefined) return text.split("\n");
  return text.split("\n").flatMap((line, index) => {
    const start = index === 0 ? "" : indent;
    const command = commandAtEnd(line.trim());
    const before = command === undefined ? line : line.slice(0, line.lastIndexOf(command));
    const room = Math.max(10, width - indent.length);
    const lines = wrapAnsi(start + before.trimEnd(), room, { hard: false, trim: false })
      .split("\n")
      .map((part, number) => (number === 0 ? part : `${indent}${part.trimStart()}`).trimEnd());
    if (command === undefined) return lines;
    const last = lines.at(-1) ?? "";
    const rest = line.slice(line.lastIndexOf(command));
    if (last.trim() !== "" && textWidth(last) + 1 + textWidth(rest) > width)
      return [...lines, `${indent}${rest}`];
    return [...lines.slice(0, -1), last.trim() === "" ? `${last}${rest}` : `${last} ${rest}`];
  });
}
