import type { Quantity } from "./quantity.js";

/** One end that a sentence names: `at most 4 images`, `最大长度 50`, the upper end of `1~5`. */
export interface Limit {
  side: "least" | "most";
  quantity: Quantity;
  /** Whether the end itself is left out: `greater than 0`. */
  excluded: boolean;
  /** What the limit is about, as far as the words say it: `length`, `数量`. */
  about: string;
  /**
   * `named`: a noun says it (`maximum: 4`). `compared`: a comparison (`at most 4`). `interval`: both ends at once, with a
   * word that says so. `bare`: only two ends (`1-5`).
   */
  form: "named" | "compared" | "interval" | "bare";
  start: number;
  end: number;
}
