import type { ClientContext } from "../client/context.js";
import { createDurations, type Durations } from "./wait/durations.js";
import { createRequestBudget, type RequestBudget } from "./wait/request-budget.js";

/** What all waits of a client share. */
export interface Experience {
  readonly budget: RequestBudget;
  readonly durations: Durations;
}

const known = /* @__PURE__ */ new WeakMap<ClientContext, Experience>();

/** What all waits of a client share; not there before the first of them. */
export function experienceOf(context: ClientContext): Experience {
  const { clock, queriesPerSecond } = context;
  const experience = known.get(context) ?? {
    budget: createRequestBudget(clock, queriesPerSecond),
    durations: createDurations(),
  };
  known.set(context, experience);
  return experience;
}
