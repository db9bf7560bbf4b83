import type { Settings } from "../contract/settings.js";
import type { ValidationMode } from "../contract/validation-mode.js";
import type { Model } from "../model/define-model.js";
import { isValid } from "../validation/is-valid.js";
import { isEmptyPrompt } from "./empty-prompt.js";
import { optionalCode } from "./optional-code.js";

/** The type of `extra`: any fields except those that the model's documentation lists. */
export type Extra<Input extends object> = Readonly<Record<string, unknown>> & {
  readonly [Field in keyof Input]?: never;
};

/** Options for checking an input. */
export interface InputOptions<Fields extends object = Readonly<Record<string, unknown>>> {
  /** Fields that the model's documentation does not list. They are sent unchanged and unchecked. */
  readonly extra?: Fields | undefined;
  /** Overrides the client's option. */
  readonly validate?: ValidationMode | undefined;
}

/**
 * The input to send. In ascending precedence: defaults of a preset, the caller's input, fixed fields of a preset,
 * `extra`.
 *
 * @throws {InputError} with all violations, before anything is sent
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
    // Most inputs are valid, and this check needs less time and code than finding all violations.
    if (isPassed || !isValid(model.input.schema, input) || isEmptyPrompt(model, input)) {
      const { judgeInput } = await optionalCode.loadRefusals();
      judgeInput(settings, model, input, validate);
    }
  }
  return model.preset || extra ? { ...model.preset?.defaults, ...input, ...fixed, ...extra } : { ...input };
}
