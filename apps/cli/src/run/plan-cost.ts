import type { Cost } from "@corsac/core";
import { lineCost } from "../batch/line-cost.js";
import type { RunPlan } from "./run-plan.js";

/** The cost of each run of a plan by the documented prices; undefined where it is not known before the run. */
export function planCosts({ model, preset, inputs }: RunPlan): (Cost | undefined)[] {
  return inputs.map(({ input }) => lineCost({ model, preset, input }));
}

/** The sum of costs; undefined where one is not known, or where they have several currencies. */
export function sumOf(costs: readonly (Cost | undefined)[]): Cost | undefined {
  const [first] = costs;
  if (first === undefined) return undefined;
  let amount = 0;
  for (const cost of costs) {
    if (cost?.currency !== first.currency) return undefined;
    amount += cost.amount;
  }
  // Sums of prices such as 0.1 are not exact.
  return { amount: Number(amount.toFixed(6)), currency: first.currency };
}
