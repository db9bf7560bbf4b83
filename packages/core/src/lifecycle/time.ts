import type { LifecycleDescriptor } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";

/**
 * A time from the formats of services: ISO text, or seconds or milliseconds since the epoch as number or text. If the
 * lifecycle does not define the unit of a number, its size determines it.
 */
export function readTime(value: unknown, form?: LifecycleDescriptor["times"]): Date | undefined {
  if (!isWord(value) || !value) return undefined;
  const number = form === "iso" ? Number.NaN : Number(value);
  // 1e11 ms is 1973, 1e11 s the year 5138.
  const isSeconds = form === undefined ? number < 1e11 : form === "seconds";
  const time = new Date(Number.isNaN(number) ? value : isSeconds ? number * 1000 : number);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
