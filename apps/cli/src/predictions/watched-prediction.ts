import type { PredictionState, WaitOptions } from "@corsac/core";
import type { PredictionAddress } from "./resume-command.js";

/** The properties of the client's prediction that waiting uses. */
export interface WatchedPrediction extends PredictionAddress {
  readonly status: string;
  readonly progress: number | undefined;
  output(options: WaitOptions): Promise<unknown>;
  cancel(): Promise<{ readonly state: PredictionState; readonly status: string }>;
}
