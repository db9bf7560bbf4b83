import type { Settings } from "../contract/settings.js";
import type { ValidationMode } from "../contract/validation-mode.js";
import type { Model } from "../model/define-model.js";
import { isValid } from "../validation/is-valid.js";
import { optionalCode } from "./optional-code.js";

/** What `extra` may hold: any field but those that the model's documentation lists. */
export type Extra<Input extends object> = Readonly<Record<string, unknown>> & {
  readonly [Field in keyof Input]?: never;
};

/** How an input is looked at. */
export interface InputOptions<Fields extends object = Readonly<Record<string, unknown>>> {
  /** Fields that the model's documentation does not list, sent as they are, without a look. */
  readonly extra?: Fields | undefined;
  /** Overrules the client's. */
  readonly validate?: ValidationMode | undefined;
}

/**
 * The input to send: the caller's over what a preset suggests, under what it decides, and `extra` over all.
 *
 * @throws {InputError} with everything that is wrong, before anything is sent
 */
export async function prepareInput(
  settings: Pick<Settings, "logger" | "validate">,
  model: Model,
  input: object,
  { extra, validate = settings.validate }: InputOptions,
): Promise<Record<string, unknown>> {
  const fixed = model.preset?.input ?? {};
  if (validate !== "off") {
    const isPassed = Object.keys(input).some((name) => Object.hasOwn(fixed, name));
    // Most inputs are valid, and finding that out needs less time and code than finding everything that is wrong.
    if (isPassed || !isValid(model.input.schema, input)) {
      const { judgeInput } = await optionalCode.loadJudge();
      judgeInput(settings, model, input, validate);
    }
  }
  return { ...model.preset?.defaults, ...input, ...fixed, ...extra };
}
