import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { ModelDescriptor } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import { isValid } from "../validation/is-valid.js";
import { judge } from "../validation/judge.js";

/** The fields of the input that a preset sets. */
export interface PresetFacts {
  readonly name: string;
  readonly description: string;
  /** Fields that the preset fixes. */
  readonly input: Readonly<Record<string, JsonValue>>;
  /** Default values of the preset. */
  readonly defaults: Readonly<Record<string, JsonValue>>;
}

/**
 * A model: its description as data, typed by its input and output. It is a Standard Schema of its input, so forms
 * and frameworks can validate with it. https://standardschema.dev
 */
export interface Model<
  Input extends object = object,
  Output = unknown,
  Piece = unknown,
  Id extends string = string,
> extends ModelDescriptor {
  /** The id as the service names it: `stability-ai/sdxl`. A preset has the id of its model, typed as `string`. */
  readonly id: Id;
  readonly "~standard": StandardSchemaV1.Props<Input, Input>;
  /** Never present at run time: the type of the output. */
  readonly "~output"?: Output;
  /** Never present at run time: the type of a piece of a streamed output. */
  readonly "~piece"?: Piece;
  /** Set if this is a preset of another model. */
  readonly preset?: PresetFacts;
}

/**
 * Creates a model from its description.
 *
 * @example const sdxl = defineModel<SdxlInput, OutputFile[]>({ id: "stability-ai/sdxl", … });
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineModel<Input extends object, Output, Piece = unknown, Id extends string = string>(
  descriptor: ModelDescriptor & { readonly id: Id; readonly preset?: PresetFacts },
): Model<Input, Output, Piece, Id> {
  const { schema } = descriptor.input;
  const isInput = (value: unknown): value is Input => isValid(schema, value);
  return {
    ...descriptor,
    "~standard": {
      version: 1,
      vendor: "corsac",
      validate: (value) => (isInput(value) ? { value } : judge<Input>(schema, value)),
    },
  };
}
