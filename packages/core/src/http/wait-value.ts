import { isJsonObject } from "../json/json-object.js";
import { readDuration } from "./duration.js";

/**
 * Larger numbers without a unit are times since the epoch: in seconds, and from `epochMilliseconds` on in milliseconds.
 */
const epochSeconds = 1e9;
const epochMilliseconds = 1e11;

/**
 * Milliseconds to wait, from a number, a duration with units (`"1m2s"`), a date, or a `google.protobuf.Duration`;
 * `undefined` where the value is not a wait.
 *
 * @param clock the service's time in milliseconds since the epoch, which a date is compared with
 * @param unit the number of milliseconds of a number without a unit
 */
export function readWait(value: unknown, clock: number, unit = 1000): number | undefined {
  if (isJsonObject(value)) {
    const { seconds, nanos } = value;
    const whole = readNumber(seconds, clock, 1000);
    return whole === undefined ? undefined : whole + (readNumber(nanos, clock, 1e-6) ?? 0);
  }
  if (typeof value !== "string") return readNumber(value, clock, unit);
  return readNumber(value, clock, unit) ?? readDuration(value) ?? readDate(value, clock);
}

function readNumber(value: unknown, clock: number, unit: number): number | undefined {
  const isNumber =
    typeof value === "string" ? /^\s*-?\d+(\.\d+)?\s*$/.test(value) : typeof value === "number";
  const amount = Number(value);
  if (!isNumber || !Number.isFinite(amount)) return undefined;
  // A billion nanoseconds are not a time since the epoch.
  if (unit < 1 || amount < epochSeconds) return Math.max(0, amount * unit);
  return Math.max(0, (amount < epochMilliseconds ? amount * 1000 : amount) - clock);
}

function readDate(text: string, clock: number): number | undefined {
  // `Date.parse` accepts many texts that are not dates.
  const date = /\d{4}-\d\d|\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock);
}
