import { longestDuration } from "../predictions/prediction.js";
import { SandboxError } from "../sandbox-error.js";

/** The settings of a test. */
export interface TestSettings {
  /** Seed of the following ids and random choices. Random with null. */
  seed?: string | number | null;
  /** The time at which the clock stops, in ISO 8601 or milliseconds since 1970. With null it runs. */
  now?: string | number | null;
  /** Total duration of a prediction in milliseconds, a hundred years at most. */
  duration?: number;
}

/** Validated settings. */
export interface CheckedSettings {
  seed?: string | null;
  /** Milliseconds since 1970. */
  now?: number | null;
  duration?: number;
}

/** Range of times that responses can have: years of four digits, with a margin for later times. */
const earliest = Date.UTC(-1, 12);
const latest = Date.UTC(9000, 0);

/**
 * Validates settings from a program or a request.
 * @throws {SandboxError} `invalid-options`, naming the setting.
 */
export function checkedSettings(settings: Readonly<Record<keyof TestSettings, unknown>>): CheckedSettings {
  const { seed, now, duration } = settings;
  return {
    ...(seed === undefined ? {} : { seed: checkedSeed(seed) }),
    ...(now === undefined ? {} : { now: now === null ? null : checkedTime(now) }),
    ...(duration === undefined ? {} : { duration: checkedDuration(duration) }),
  };
}

/** @throws {SandboxError} `invalid-options` */
export function checkedDuration(duration: unknown): number {
  if (typeof duration === "number" && duration >= 0 && duration <= longestDuration) return duration;
  throw wrong(`duration must be 0 to ${longestDuration} milliseconds, not ${shown(duration)}.`);
}

/**
 * The milliseconds by which a clock is advanced from `now`.
 * @throws {SandboxError} `invalid-options`
 */
export function checkedAdvance(seconds: unknown, now: number): number {
  if (typeof seconds !== "number" || !(seconds >= 0))
    throw wrong(`seconds must be a number, 0 or more, such as 30, not ${shown(seconds)}.`);
  if (now + seconds * 1000 <= latest) return seconds * 1000;
  throw wrong(`seconds must not move the clock beyond the year 9000, as ${shown(seconds)} would.`);
}

function checkedSeed(seed: unknown): string | null {
  if (seed === null || typeof seed === "string") return seed;
  if (typeof seed === "number") return String(seed);
  throw wrong(`seed must be a text, a number or null, not ${shown(seed)}.`);
}

function checkedTime(now: unknown): number {
  const time = typeof now === "string" || typeof now === "number" ? new Date(now).getTime() : Number.NaN;
  if (time >= earliest && time <= latest) return time;
  throw wrong(
    `now: ${shown(now)} is no time of the years 0 to 9000. Write 2026-01-02T03:04:05Z, for example, milliseconds since 1970, or null.`,
  );
}

/** A value for a message. JSON would write NaN and infinite numbers as null. */
function shown(value: unknown): string {
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
}

function wrong(message: string): SandboxError {
  return new SandboxError("invalid-options", message);
}
