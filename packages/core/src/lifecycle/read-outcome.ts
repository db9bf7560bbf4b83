import type { LifecycleDescriptor, Place, PredictionState } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { readTime } from "./time.js";

/** The parts of a lifecycle that define how a response is read. */
export type ReadLifecycle = Pick<
  LifecycleDescriptor,
  "fields" | "items" | "state" | "errors" | "progress" | "times" | "emptyIsNull"
>;

/** The state and the output of a prediction in a response. */
export interface Outcome {
  /** The status as the service names it; `""` if the response has none. */
  readonly status: string;
  /** `undefined` for a status that the lifecycle does not list. */
  readonly state: PredictionState | undefined;
  readonly output?: unknown;
  readonly completedAt?: Date | undefined;
  /** The URL of the response, which relative URLs of files are resolved against. */
  readonly address?: string | undefined;
  /** Names of operations by the URLs of the files in their responses: each may have its own authentication. */
  readonly answeredBy?: ReadonlyMap<string, string> | undefined;
  /** Whether the service has removed the output. */
  readonly removed?: boolean;
}

/** Converts the output of a service to its type. The resulting files have their expiry time. */
export type OutputConverter<Output> = (
  outcome: Pick<Outcome, "output" | "completedAt" | "address" | "answeredBy">,
) => Promise<Output>;

/**
 * Returns a function that reads the value at a position of a response; an empty string counts as absent with
 * `emptyIsNull`.
 */
export function factReader(
  { emptyIsNull }: Pick<LifecycleDescriptor, "emptyIsNull">,
  body: unknown,
): (place: Place | undefined) => unknown {
  return (place) => {
    const value = place === undefined ? undefined : getPointer(body, place, emptyIsNull);
    return emptyIsNull && value === "" ? undefined : value;
  };
}

/**
 * Reads the properties of a response that are needed if it is the last one; `certain` is the state by its body without
 * a status word.
 */
export function readOutcome(
  lifecycle: ReadLifecycle,
  body: unknown,
  certain: PredictionState | undefined,
): Outcome {
  const { fields, state, times } = lifecycle;
  const { pointer, words } = state;
  const at = factReader(lifecycle, body);
  const word = at(pointer);
  const status = isWord(word) ? `${word}`.trim() : (certain ?? "");
  const known = Object.entries(words).find(([key]) => key.toLowerCase() === status.toLowerCase());
  return {
    status,
    state: certain ?? known?.[1],
    output: at(fields.output),
    completedAt: readTime(at(fields.completedAt), times),
    removed: at(fields.removed) === true,
  };
}
