import { Problem } from "../http/problem.js";
import type { Outcome } from "./prediction.js";

/**
 * A directive in a prompt. Without `[` in it and of bounded length, it is found in linear time, whatever text somebody
 * sends.
 */
const inPrompt = /\[sandbox:([^[\]]{1,64})\]/gi;

/** The header that asks the sandbox for something else than success. */
export const directiveHeader = "X-Corsac-Sandbox";

/** What a request asks of the sandbox itself. */
export interface Directives {
  outcome?: Outcome;
  /** Milliseconds the prediction takes in all. */
  duration?: number;
  /** Answer with this HTTP status at once. */
  status?: number;
  /** Whether a create that can have the result itself has it. */
  immediate?: boolean;
}

const words: Readonly<Record<string, Outcome>> = { fail: "failed", cancel: "canceled" };
const outcomes: readonly Outcome[] = ["succeeded", "failed", "canceled"];

/**
 * Reads `X-Corsac-Sandbox: outcome=failed, duration=300` and, in the prompt, `[sandbox:fail]`,
 * `[sandbox:cancel]` and `[sandbox:duration=300]`. The header wins.
 * @throws {Problem} 400 for a directive that is none.
 */
export function readDirectives(header: string | null, prompt: string): Directives {
  const found: Directives = {};
  for (const [, word = ""] of prompt.matchAll(inPrompt)) {
    const outcome = words[word.trim().toLowerCase()];
    if (outcome !== undefined) found.outcome = outcome;
    else apply(found, word);
  }
  for (const part of (header ?? "").split(/[,;]/)) {
    if (part.trim() !== "") apply(found, part);
  }
  return found;
}

function apply(found: Directives, part: string): void {
  const [name = "", value = ""] = part.split("=").map((text) => text.trim().toLowerCase());
  const outcome = outcomes.find((candidate) => candidate === value);
  const amount = value === "" ? Number.NaN : Number(value);
  if (name === "outcome" && outcome !== undefined) found.outcome = outcome;
  else if (name === "duration" && amount >= 0 && amount <= 3_600_000) found.duration = amount;
  else if (name === "status" && Number.isInteger(amount) && amount >= 400 && amount <= 599)
    found.status = amount;
  else if (name === "immediate" && (value === "true" || value === "false"))
    found.immediate = value === "true";
  else {
    throw new Problem(
      400,
      "Unknown sandbox directive",
      `The sandbox does not understand ${JSON.stringify(part.trim())}. It knows outcome=succeeded|failed|canceled, ` +
        "duration=<milliseconds>, status=<400 to 599> and immediate=true|false.",
    );
  }
}
