import type { Quantity } from "./quantity.js";

/** One end of a range in a sentence: `at most 4 images`, `最大长度 50`, the upper end of `1~5`. */
export interface Limit {
  side: "least" | "most";
  quantity: Quantity;
  /** Whether the end is exclusive: `greater than 0`. */
  excluded: boolean;
  /** The subject of the limit, as far as it is stated: `length`, `数量`. */
  about: string;
  /**
   * `named`: with a noun (`maximum: 4`). `compared`: with a comparison (`at most 4`). `interval`: both ends, with a
   * word that announces them. `bare`: only two ends (`1-5`).
   */
  form: "named" | "compared" | "interval" | "bare";
  start: number;
  end: number;
}
