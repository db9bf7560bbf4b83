import { visibleText } from "@corsac/importer/document";
import type { AnsweredRequest } from "@corsac/sandbox";
import { padEnd } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";

function paintStatus(status: number, style: Style): string {
  const text = String(status);
  if (status >= 500) return style.red(text);
  return status >= 400 ? style.yellow(text) : style.green(text);
}

/** A line of the request log. */
export function requestLine({ method, path, status, milliseconds }: AnsweredRequest, style: Style): string {
  const time = style.dim(`${Math.round(milliseconds)} ms`);
  return `${padEnd(method, 6)} ${visibleText(path)} ${paintStatus(status, style)} ${time}`;
}
