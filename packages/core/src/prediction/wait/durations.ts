/** How long the last predictions of each model took, to know when to ask after the next. */
export interface Durations {
  of(model: string | undefined): readonly number[];
  /** Milliseconds. */
  add(model: string | undefined, duration: number): void;
}

const kept = 16;

export function createDurations(): Durations {
  const known = new Map<string | undefined, readonly number[]>();
  const of = (model: string | undefined): readonly number[] => known.get(model) ?? [];
  return {
    of,
    add: (model, duration) => void known.set(model, [...of(model), duration].slice(-kept)),
  };
}
