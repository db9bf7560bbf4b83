import type { LifecycleDescriptor, Place, PredictionState } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { readTime } from "./time.js";

/** The parts of a lifecycle that say how an answer is read. */
export type ReadLifecycle = Pick<
  LifecycleDescriptor,
  "fields" | "items" | "state" | "errors" | "progress" | "times" | "emptyIsNull"
>;

/** What an answer says of how far a prediction is, and what it made. */
export interface Outcome {
  /** The service's word; `""` if the answer has none. */
  readonly status: string;
  /** `undefined` for a word that the lifecycle does not list. */
  readonly state: PredictionState | undefined;
  readonly output?: unknown;
  readonly completedAt?: Date | undefined;
  /** The URL of the response it stands in: what relative addresses of files are resolved against. */
  readonly address?: string | undefined;
  /** The service has removed the output. */
  readonly removed?: boolean;
}

/** Makes the typed output of what the service gave; its files know when they expire. */
export type OutputConverter<Output> = (
  outcome: Pick<Outcome, "output" | "completedAt" | "address">,
) => Promise<Output>;

/** Takes the value at a place of an answer; an empty text is none where the lifecycle says so. */
export function factReader(
  { emptyIsNull }: Pick<LifecycleDescriptor, "emptyIsNull">,
  body: unknown,
): (place: Place | undefined) => unknown {
  return (place) => {
    const value = place === undefined ? undefined : getPointer(body, place, emptyIsNull);
    return emptyIsNull && value === "" ? undefined : value;
  };
}

/** Reads of an answer what is needed where it is the last one; `certain` is the state its body tells without a word. */
export function readOutcome(
  lifecycle: ReadLifecycle,
  body: unknown,
  certain: PredictionState | undefined,
): Outcome {
  const { fields, state, times } = lifecycle;
  const { pointer, words } = state;
  const at = factReader(lifecycle, body);
  const word = at(pointer);
  const status = isWord(word) ? `${word}` : (certain ?? "");
  const known = Object.entries(words).find(([key]) => key.toLowerCase() === status.toLowerCase());
  return {
    status,
    state: certain ?? known?.[1],
    output: at(fields.output),
    completedAt: readTime(at(fields.completedAt), times),
    removed: at(fields.removed) === true,
  };
}
