import type { Settings } from "../contract/settings.js";
import type { ValidationMode } from "../contract/validation-mode.js";
import { InputError } from "../errors/input-error.js";
import type { Model } from "../model/define-model.js";
import { explain } from "../validation/explain.js";
import { findBreaches } from "../validation/find-breaches.js";
import type { Violation } from "../validation/violation.js";

/**
 * Refuses an input with everything that is wrong with it, or warns. A field that a preset decides may not be passed,
 * and no rule of the model's is applied to it.
 *
 * @throws {InputError} it is not valid
 */
export function judgeInput(
  { logger }: Pick<Settings, "logger">,
  model: Model,
  input: object,
  mode: ValidationMode,
): void {
  const { violations, unknown } = explain(findBreaches(model.input.schema, input));
  const fixed = model.preset?.input ?? {};
  const isFixed = (path: string): boolean => Object.hasOwn(fixed, path.slice(1));
  const all = [
    ...violations.filter(({ path }) => !isFixed(path)),
    ...Object.keys(input)
      .filter((name) => Object.hasOwn(fixed, name))
      .map(
        (name): Violation => ({ path: `/${name}`, keyword: "fixed", message: "is decided by the preset" }),
      ),
  ];
  if (all.length > 0) refuse(logger, model, all, mode);
  for (const path of unknown.filter((place) => !isFixed(place))) {
    logger.warn(
      `${path.slice(1)} is not a documented field of ${model.id}: sent all the same (pass it in extra to send it silently)`,
    );
  }
}

function refuse(
  logger: Settings["logger"],
  model: Model,
  violations: readonly Violation[],
  mode: ValidationMode,
): void {
  const lines = violations.map(
    ({ path, message }) => `  ${path.slice(1).replaceAll("/", ".") || "input"}: ${message}`,
  );
  const message = `Invalid input for ${model.id}:\n${lines.join("\n")}`;
  if (mode === "warn") {
    logger.warn(message);
    return;
  }
  throw new InputError(message, violations, {
    hint: violations.some(({ keyword }) => keyword === "unknown")
      ? "Nothing was sent. A field that the documentation does not list can be sent in extra."
      : "Nothing was sent.",
  });
}
