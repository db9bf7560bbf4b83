import {
  type JsonObject,
  jsonObject,
  type ModelRoles,
  member,
  pointerSegments,
  valueAtPointer,
} from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import type { Model } from "../document/service.js";
import { longestSide } from "../render/dimensions.js";
import { mostFiles } from "../render/plan-output.js";
import type { Violation } from "./violation.js";

/** Maximum requested duration of a sound or clip in seconds. The generated one is shorter. */
const longestSeconds = 600;

/** The roles with limited numbers: the minimum, and the maximum unless the schema explicitly allows more. */
const limits: readonly (readonly [
  keyof ModelRoles,
  { least: number; most: number; of: string; isOpen?: boolean },
])[] = [
  ["width", { least: 1, most: longestSide, of: "pixels" }],
  ["height", { least: 1, most: longestSide, of: "pixels" }],
  ["size", { least: 1, most: longestSide, of: "pixels a side" }],
  ["megapixels", { least: 0, most: (longestSide * longestSide) / 1048576, of: "megapixels", isOpen: true }],
  ["count", { least: 1, most: mostFiles, of: "files" }],
  ["duration", { least: 0, most: longestSeconds, of: "seconds", isOpen: true }],
];

/** A limited position of a model's input. */
interface Limit {
  pointer: string;
  lowest: number;
  highest: number;
  /** Whether the lowest value itself is excluded. */
  isOpen: boolean;
  /** The name of the position in violations. */
  field: string;
  of: string;
}

const known = new WeakMap<Model, readonly Limit[]>();

/**
 * Reports sizes, counts and durations that are too large for the sandbox and that the schema does not limit. Values
 * that the schema explicitly allows are accepted and approximated.
 */
export function checkLimits(model: Model, input: JsonObject): Violation[] {
  const found = known.get(model) ?? limitsOf(model);
  known.set(model, found);
  const violations: Violation[] = [];
  for (const { pointer, lowest, highest, isOpen, field, of } of found) {
    const isOut = (value: number): boolean =>
      value < lowest || value > highest || (isOpen && value === 0 && lowest >= 0);
    const wrong = numbersOf(valueAtPointer(input, pointer)).find(isOut);
    if (wrong === undefined) continue;
    const name = field.split(".").at(-1);
    const range = isOpen ? `more than 0 and at most ${highest}` : `${lowest} to ${highest}`;
    const description = `${name} must be ${range} (${of}) in the sandbox, not ${wrong}.`;
    violations.push({ field, description, type: "sandbox_limit" });
  }
  return violations;
}

function limitsOf(model: Model): Limit[] {
  return limits.flatMap(([role, { least, most, of, isOpen = false }]) => {
    const pointer = model.description.roles[role];
    if (typeof pointer !== "string") return [];
    const [segment, ...deeper] = pointerSegments(pointer);
    const schema = jsonObject(
      deeper.length === 0 ? member(model.inputSchema["properties"], segment ?? "") : undefined,
    );
    if (schema["enum"] !== undefined) return [];
    const highest = Math.max(most, Number(schema["maximum"] ?? 0));
    // The schema may allow special values: `-1` for a duration that the model chooses.
    const lowest = Math.min(least, Number(schema["minimum"] ?? least));
    const field = pointerToField(`${model.description.input.pointer}${pointer}`);
    return [{ pointer, lowest, highest, isOpen, field, of }];
  });
}

/**
 * The numbers of a value: a number, a number as text, both of `1024x768`, those of a list, or of an object such as `{
 * width, height }`.
 */
function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value === "object" && value !== null) {
    return Object.values(value)
      .slice(0, 8)
      .flatMap((one: unknown) => (typeof one === "object" ? [] : numbersOf(one)));
  }
  if (typeof value !== "string" || value.length > 40) return [];
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*(?:s|[x×*,]\s*(-?\d+(?:\.\d+)?)\s*)?$/i.exec(value) ?? [];
  return pair
    .slice(1)
    .filter((text) => text !== undefined)
    .map(Number);
}
