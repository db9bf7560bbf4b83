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
import { longestSide } from "../image/dimensions.js";
import { mostFiles } from "../render/plan-output.js";
import type { Violation } from "./violation.js";

type Limited = "width" | "height" | "size" | "count";

const limits: Readonly<Record<Limited, number>> = {
  width: longestSide,
  height: longestSide,
  size: longestSide,
  count: mostFiles,
};

/**
 * What an input asks of the sandbox that no machine should make: sizes and counts that its schema does not limit. What
 * the schema allows in so many words is made, as near as the sandbox comes.
 */
export function checkLimits(model: Model, input: JsonObject): Violation[] {
  return (Object.keys(limits) as Limited[]).flatMap((role) => {
    const pointer = model.description.roles[role as keyof ModelRoles];
    if (typeof pointer !== "string") return [];
    const [segment, ...deeper] = pointerSegments(pointer);
    const schema = deeper.length === 0 ? member(model.inputSchema["properties"], segment ?? "") : undefined;
    const most = Math.max(limits[role], Number(member(jsonObject(schema), "maximum") ?? 0));
    const wrong = numbersOf(valueAtPointer(input, pointer)).find((value) => value < 1 || value > most);
    if (wrong === undefined || member(jsonObject(schema), "enum") !== undefined) return [];
    const field = pointerToField(`${model.description.input.pointer}${pointer}`);
    const name = field.split(".").at(-1);
    return [
      { field, description: `${name} must be 1 to ${most} here, not ${wrong}.`, type: "sandbox_limit" },
    ];
  });
}

/** A number, a number as text, or the two of `1024x768`. */
function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "string" || value.length > 40) return [];
  const pair = /^\s*(-?\d+)\s*(?:[x×*,]\s*(-?\d+)\s*)?$/i.exec(value) ?? [];
  return pair
    .slice(1)
    .filter((text) => text !== undefined)
    .map(Number);
}
