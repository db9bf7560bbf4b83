import type { Model } from "../define-model.js";
import { InputError } from "../errors/input-error.js";
import { checkValue } from "../validation/check-value.js";
import type { Violation } from "../validation/violation.js";
import type { ClientContext, ValidationMode } from "./context.js";

/** How an input is looked at. */
export interface InputOptions {
  /** Fields that the model's documentation does not list, sent as they are, without a look. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
  /** Overrules the client's. */
  readonly validate?: ValidationMode | undefined;
}

/**
 * The input to send: the caller's over what a preset suggests, under what it decides, and `extra` over all.
 *
 * @throws {InputError} with everything that is wrong, before anything is sent
 */
export function prepareInput(
  context: ClientContext,
  model: Model,
  input: object,
  { extra, validate = context.validate }: InputOptions,
): Record<string, unknown> {
  if (validate !== "off") {
    const { violations, unknown } = checkValue(model.input.schema, input);
    const fixed = model.preset?.input ?? {};
    const all = [
      ...violations.filter(({ path }) => !isFixed(path, fixed)),
      ...Object.keys(input)
        .filter((name) => Object.hasOwn(fixed, name))
        .map(
          (name): Violation => ({ path: `/${name}`, keyword: "fixed", message: "is decided by the preset" }),
        ),
    ];
    if (all.length > 0) refuse(context, model, all, validate);
    for (const path of unknown.filter((place) => !isFixed(place, fixed))) {
      context.logger.warn(
        `${path.slice(1)} is not a documented field of ${model.id}: sent all the same (pass it in extra to send it silently)`,
      );
    }
  }
  return { ...model.preset?.defaults, ...input, ...model.preset?.input, ...extra };
}

function isFixed(path: string, fixed: object): boolean {
  return Object.hasOwn(fixed, path.slice(1));
}

function refuse(
  context: ClientContext,
  model: Model,
  violations: readonly Violation[],
  mode: ValidationMode,
): void {
  const lines = violations.map(
    ({ path, message }) => `  ${path.slice(1).replaceAll("/", ".") || "input"}: ${message}`,
  );
  const message = `Invalid input for ${model.id}:\n${lines.join("\n")}`;
  if (mode === "warn") {
    context.logger.warn(message);
    return;
  }
  throw new InputError(message, violations, {
    hint: violations.some(({ keyword }) => keyword === "unknown")
      ? "Nothing was sent. A field that the documentation does not list can be sent in extra."
      : "Nothing was sent.",
  });
}
