import type { JSONObject } from "@ai-sdk/provider";
import type { InputFile, InputOf, Model } from "@corsac/core";
import { asJsonObject } from "./output/as-json.js";
import { providerName } from "./provider-name.js";

/** The fields of a model that `providerOptions` can contain: those that are JSON. */
export type OptionsOf<M extends Model> = {
  readonly [Field in keyof InputOf<M>]?: Exclude<InputOf<M>[Field], InputFile>;
};

/**
 * `providerOptions` with fields of a model, typed by the model.
 *
 * @example generateImage({ model, prompt, providerOptions: optionsFor(fluxSchnell, { output_quality: 90 }) })
 */
export function optionsFor<M extends Model>(_model: M, fields: OptionsOf<M>): { [providerName]: JSONObject } {
  return { [providerName]: asJsonObject(fields) ?? {} };
}
