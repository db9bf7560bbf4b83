import type { LifecycleDescriptor } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";

/**
 * A time from what services write: ISO text, or seconds or milliseconds since the epoch as number or text. Which of the
 * two a number is, its size tells where the lifecycle does not.
 */
export function readTime(value: unknown, form?: LifecycleDescriptor["times"]): Date | undefined {
  if (!isWord(value) || !value) return undefined;
  const number = form === "iso" ? Number.NaN : Number(value);
  // 1e11 ms is 1973, 1e11 s the year 5138.
  const isSeconds = form === undefined ? number < 1e11 : form === "seconds";
  const time = new Date(Number.isNaN(number) ? value : isSeconds ? number * 1000 : number);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
