import type { JsonSchema } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import { defineModel, type Model } from "./define-model.js";

/** The input of a preset: without the fixed fields, and with the fields that have a default optional. */
export type PresetInput<
  Input extends object,
  Fixed extends PropertyKey,
  Suggested extends PropertyKey = never,
> = [Suggested] extends [never]
  ? Omit<Input, Fixed>
  : Omit<Input, Fixed | Suggested> & Partial<Pick<Input, Exclude<keyof Input & Suggested, Fixed>>>;

/** The name, the description and the default values of a preset. */
export interface PresetOptions<Defaults extends object = object> {
  /** kebab-case: `portrait`. */
  readonly name: string;
  readonly description: string;
  /** Default values; fields of the caller take precedence. */
  readonly defaults?: Defaults;
}

/**
 * A model with some fields of its input set: fixed fields cannot be passed, fields with a default can. Presets can be
 * nested.
 *
 * @example const poster = preset(sdxl, { width: 832, height: 1216 }, { name: "poster", description: "A tall poster." });
 */
/* @__NO_SIDE_EFFECTS__ */
export function preset<
  Input extends object,
  Output,
  const Fixed extends Partial<Input>,
  const Defaults extends Partial<Input> = Record<never, never>,
  Piece = unknown,
>(
  model: Model<Input, Output, Piece>,
  input: Fixed,
  options: PresetOptions<Defaults>,
): Model<PresetInput<Input, keyof Fixed, keyof Defaults>, Output, Piece> {
  const fixed = { ...model.preset?.input, ...jsonFields(input) };
  const defaults = { ...model.preset?.defaults, ...jsonFields(options.defaults ?? {}) };
  return defineModel({
    ...model,
    description: options.description,
    input: { ...model.input, schema: presetSchema(model.input.schema, fixed, defaults) },
    preset: { name: options.name, description: options.description, input: fixed, defaults },
  });
}

function presetSchema(
  schema: JsonSchema,
  fixed: Readonly<Record<string, JsonValue>>,
  defaults: Readonly<Record<string, JsonValue>>,
): JsonSchema {
  const properties = Object.entries(schema.properties ?? {})
    .filter(([name]) => !Object.hasOwn(fixed, name))
    .map(([name, property]): [string, JsonSchema] => {
      const suggested = defaults[name];
      return [name, suggested === undefined ? property : { ...property, default: suggested }];
    });
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    required: (schema.required ?? []).filter(
      (name) => !Object.hasOwn(fixed, name) && !Object.hasOwn(defaults, name),
    ),
  };
}

/** Presets are data: values that are not JSON are dropped, as they would be when sent. */
function jsonFields(fields: object): Record<string, JsonValue> {
  const copy: Record<string, JsonValue> = JSON.parse(JSON.stringify(fields));
  return copy;
}
