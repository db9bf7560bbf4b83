/** The result of checking one requirement of a call. */
export interface Check {
  readonly name: string;
  /** `warning`: it may work. */
  readonly state: "good" | "warning" | "bad";
  readonly result: string;
  /** What to do about it. */
  readonly hint?: string;
}
