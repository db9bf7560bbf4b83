import { isWord } from "../json-object.js";

/** A time from what services write: ISO text, or seconds or milliseconds since the epoch as number or text. */
export function readTime(value: unknown): Date | undefined {
  if (!isWord(value) || !value) return undefined;
  const number = Number(value);
  // 1e11 ms is 1973, 1e11 s the year 5138.
  const time = new Date(Number.isNaN(number) ? value : number < 1e11 ? number * 1000 : number);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
