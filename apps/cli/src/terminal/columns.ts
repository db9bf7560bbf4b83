import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** The width of a text on the terminal: colours have none, Chinese characters two columns. */
export function textWidth(text: string): number {
  return stringWidth(text);
}

/** Pads a text with spaces to a width. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Breaks a text into lines of at most that width. */
export function wrapLines(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(10, width), { hard: true, trim: true }).split("\n");
}

/** Truncates a text without colours to a width, and marks it as truncated. */
export function truncate(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (textWidth(cut) + textWidth(segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}
