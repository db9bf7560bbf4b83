import type { Cost } from "@corsac/core";
import type { McpLimit } from "./options.js";

/** Counts calls and their cost against a limit. */
export interface Spending {
  /** Why one more call would exceed the limit; `undefined` if it would not. */
  excess(cost: readonly Cost[] | undefined): string | undefined;
  /**
   * Counts a call. Call it before the request is sent: a prediction that may have been created counts. The returned
   * function removes the call from the count, for a call of which no request was sent.
   */
  add(cost: readonly Cost[] | undefined): () => void;
}

export function createSpending({ calls, amount, currency }: McpLimit = {}): Spending {
  let count = 0;
  let spent = 0;
  const amountIn = (cost: readonly Cost[] = []): number =>
    cost
      .filter((one) => currency === undefined || one.currency === currency)
      .reduce((sum, one) => sum + one.amount, 0);
  return {
    excess(cost) {
      if (calls !== undefined && count + 1 > calls) {
        return `The limit of ${calls} ${calls === 1 ? "call" : "calls"} is reached.`;
      }
      const next = spent + amountIn(cost);
      if (amount !== undefined && next > amount) {
        return `This would make ${shown(next)} of a limit of ${shown(amount)} ${currency ?? ""}`
          .trimEnd()
          .concat(".");
      }
      return undefined;
    },
    add(cost) {
      count += 1;
      spent += amountIn(cost);
      return () => {
        count -= 1;
        spent -= amountIn(cost);
      };
    },
  };
}

/** An amount without the rounding errors of sums. */
function shown(amount: number): string {
  return String(Number(amount.toPrecision(12)));
}
