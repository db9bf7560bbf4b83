import type { ModelDescriptor } from "@corsac/core";
import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import { inputField } from "../input/input-field.js";
import type { BatchRow } from "./batch-row.js";

/** The parts of a row. */
export interface RowFields {
  readonly customId: string | undefined;
  /** The name of a model, where the row has one. */
  readonly model: string | undefined;
  readonly preset: string | undefined;
  readonly extra: Readonly<Record<string, JsonValue>>;
  /** The fields of the input. */
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** Whether all values are texts, to be converted by the schema. */
  readonly isText: boolean;
}

/** Keys of a row whose input is under `input`. */
const outerKeys = new Set(["custom_id", "model", "preset", "input", "extra"]);

function textOf(value: JsonValue | undefined, key: string, faults: string[]): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  faults.push(value === "" ? `${key} must not be empty` : `${key} must be a text`);
  return undefined;
}

function hasField(model: ModelDescriptor | undefined, key: string): boolean {
  return model !== undefined && inputField(model, key).schema !== undefined;
}

function wholeObject(value: JsonObject, faults: string[]): RowFields {
  const { custom_id: customId, model, preset, input, extra = {} } = value;
  for (const key of Object.keys(value).filter((one) => !outerKeys.has(one)))
    faults.push(`${key} stands beside input: put it into input, or leave input out`);
  if (!isJsonObject(extra)) faults.push("extra must be an object");
  return {
    customId: textOf(customId, "custom_id", faults),
    model: textOf(model, "model", faults),
    preset: textOf(preset, "preset", faults),
    extra: isJsonObject(extra) ? extra : {},
    fields: isJsonObject(input) ? input : {},
    isText: false,
  };
}

function flat(
  value: Readonly<Record<string, JsonValue>>,
  model: ModelDescriptor | undefined,
  isText: boolean,
  faults: string[],
): RowFields {
  const { custom_id: customId, ...rest } = value;
  const fields: Record<string, JsonValue> = { ...rest };
  const take = (key: string): string | undefined => {
    // A field of the model with that name takes precedence, as far as the model is known without it.
    if (hasField(model, key) || fields[key] === undefined) return undefined;
    const text = textOf(fields[key], key, faults);
    delete fields[key];
    return text;
  };
  return {
    customId: textOf(customId, "custom_id", faults),
    model: take("model"),
    preset: take("preset"),
    extra: {},
    fields,
    isText,
  };
}

/**
 * Splits a row: `{"custom_id", "model", "preset", "input": {…}, "extra": {…}}`, or the fields of the input beside
 * `custom_id` and `model`; a text alone is a prompt.
 *
 * @param model the model of all rows, where one is given: a key `model` is then a field of the input
 * @param faults faults are added here
 * @returns undefined for values that are neither an object nor a text
 */
export function rowFields(
  content: BatchRow["content"],
  model: ModelDescriptor | undefined,
  faults: string[],
): RowFields | undefined {
  const nothing = { customId: undefined, model: undefined, preset: undefined, extra: {}, isText: false };
  if (content.kind === "fault") return undefined;
  if (content.kind === "cells") return flat(content.cells, model, true, faults);
  const value: JsonValue = JSON.parse(JSON.stringify(content.value));
  if (typeof value === "string") return { ...nothing, fields: { prompt: value } };
  if (!isJsonObject(value)) {
    faults.push('a line is an object such as {"prompt": "…"}, or a prompt in quotes');
    return undefined;
  }
  return isJsonObject(value["input"]) && !hasField(model, "input")
    ? wholeObject(value, faults)
    : flat(value, model, false, faults);
}
