import { Problem } from "../http/problem.js";
import type { Directives } from "./directives.js";
import { parseDirectives } from "./parse-directives.js";

/** A failure that is injected into matching requests. */
export interface FailureRule {
  /** The failure, in the syntax of the `X-Corsac-Sandbox` header: `status=429, retry-after=none`. */
  failure: string;
  /** The share of matching requests that fail, 0 to 1. All if absent. */
  rate?: number;
  /** How often the rule applies before it is removed. */
  times?: number;
  /** Applies only to requests for the model with this id. */
  model?: string;
  /** Applies only to requests for the operation with this id. */
  operation?: string;
}

/** The properties of a request that rules are matched against. */
export interface FailureFacts {
  operation: string;
  /** Absent until the model has been determined. */
  model?: string;
}

interface Rule {
  given: FailureRule;
  directives: Directives;
  left: number;
}

/** Maximum number of rules of one test. */
const mostRules = 100;

/** The failure rules of a test. */
export class FailureRules {
  #rules: Rule[] = [];

  get isEmpty(): boolean {
    return this.#rules.length === 0;
  }

  /** The active rules as they were set, with the remaining `times`. */
  list(): FailureRule[] {
    return this.#rules.map(({ given, left }) =>
      given.times === undefined ? given : { ...given, times: left },
    );
  }

  /**
   * Replaces the rules.
   * @throws {Problem} 400 for an invalid rule.
   */
  set(rules: readonly FailureRule[]): void {
    if (rules.length > mostRules) throw wrong(`There can be ${mostRules} rules, not ${rules.length}.`);
    this.#rules = rules.map(read);
  }

  /**
   * Determines the failures of a request. Rules for a model are evaluated once the model is known, the others before.
   * @param random Returns a number from 0 (inclusive) to 1 (exclusive).
   */
  decide({ operation, model }: FailureFacts, random: () => number): Directives {
    if (this.#rules.length === 0) return {};
    const found: Directives = {};
    for (const rule of this.#rules) {
      const { given } = rule;
      if (given.model !== model || (given.operation !== undefined && given.operation !== operation)) continue;
      if (given.rate !== undefined && random() >= given.rate) continue;
      rule.left -= 1;
      Object.assign(found, rule.directives);
    }
    this.#rules = this.#rules.filter(({ left }) => left > 0);
    return found;
  }
}

function read(rule: FailureRule): Rule {
  const { failure, rate, times, model, operation, ...others } = rule;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw wrong(`A rule has failure, rate, times, model and operation, not ${JSON.stringify(unknown)}.`);
  if (typeof failure !== "string" || failure.trim() === "")
    throw wrong('A rule needs a failure, such as "status=503".');
  if (rate !== undefined && !(rate >= 0 && rate <= 1)) throw wrong(`A rate is 0 to 1, not ${rate}.`);
  if (times !== undefined && !(Number.isInteger(times) && times > 0))
    throw wrong(`A rule happens once or more often, not ${times} times.`);
  if (![model, operation].every((id) => id === undefined || typeof id === "string"))
    throw wrong("A model and an operation are named by their ids.");
  return { given: rule, directives: parseDirectives(failure), left: times ?? Number.POSITIVE_INFINITY };
}

function wrong(detail: string): Problem {
  return new Problem(400, "Not a rule", detail);
}
