import type { ModelDescriptor } from "@corsac/core";
import { usageError } from "../errors/usage-error.js";
import { inputField } from "../input/input-field.js";
import { parseAssignment } from "../input/parse-assignment.js";
import { say } from "../language/say.js";

/** The maximum number of predictions in one command; more are likely a mistake. */
export const mostRuns = 100;

const range = /^(-?\d+)\.\.(-?\d+)$/;

function isNumeric(model: ModelDescriptor, key: string): boolean {
  const { schema } = inputField(model, key);
  const types = [schema?.type ?? []].flat();
  return types.includes("integer") || types.includes("number");
}

function valuesOf(model: ModelDescriptor, assignment: string): string[] {
  const { key, text, isFile } = parseAssignment(assignment);
  const [, first, last] = isFile ? [] : (range.exec(text) ?? []);
  if (first === undefined || last === undefined || !isNumeric(model, key)) return [assignment];
  const count = Number(last) - Number(first) + 1;
  if (count < 1 || count > mostRuns)
    throw usageError(
      say`-i ${key}=${text} is a range of ${Math.max(0, count)} values.`,
      say`A range has 1 to ${mostRuns} whole numbers, the smallest first: -i ${key}=1..8`,
      "invalid-range",
    );
  return Array.from({ length: count }, (_, index) => `${key}=${Number(first) + index}`);
}

/**
 * Expands ranges in assignments: `seed=1..8` of a number field yields eight inputs, several ranges every combination.
 */
export function expandRanges(model: ModelDescriptor, assignments: readonly string[]): string[][] {
  let expanded: string[][] = [[]];
  for (const assignment of assignments) {
    const values = valuesOf(model, assignment);
    expanded = expanded.flatMap((before) => values.map((value) => [...before, value]));
    if (expanded.length > mostRuns)
      throw usageError(
        say`The ranges mean more than ${mostRuns} predictions.`,
        say`Run fewer at a time.`,
        "too-many-runs",
      );
  }
  return expanded;
}
