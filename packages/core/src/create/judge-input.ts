import type { Settings } from "../contract/settings.js";
import type { ValidationMode } from "../contract/validation-mode.js";
import { InputError } from "../errors/input-error.js";
import { parsePointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";
import { explain } from "../validation/explain.js";
import { findBreaches } from "../validation/find-breaches.js";
import type { Violation } from "../validation/violation.js";
import { isEmptyPrompt } from "./empty-prompt.js";

/**
 * Rejects an input with all of its violations, or warns. Violations of inferred rules, and an empty prompt that is
 * required, are rejected only in the mode `strict`. A field that a preset fixes may not be passed, and the rules of the
 * model are not applied to it.
 *
 * @throws {InputError} it is not valid
 */
export function judgeInput(
  { logger }: Pick<Settings, "logger">,
  model: Model,
  input: object,
  mode: ValidationMode,
): void {
  const { violations, inferred, unknown } = explain(findBreaches(model.input.schema, input));
  const fixed = model.preset?.input ?? {};
  const isFixed = (path: string): boolean => Object.hasOwn(fixed, path.slice(1));
  const known = new Set([...violations, ...inferred].map(({ path }) => path));
  const empty = emptyPrompt(model, input).filter(({ path }) => !known.has(path) && !isFixed(path));
  const refused = mode === "strict" ? [...violations, ...inferred.map(withSource), ...empty] : violations;
  const all = [
    ...refused.filter(({ path }) => !isFixed(path)),
    ...Object.keys(input)
      .filter((name) => Object.hasOwn(fixed, name))
      .map((name): Violation => ({ path: `/${name}`, keyword: "fixed", message: "is fixed by the preset" })),
  ];
  if (all.length > 0) refuse(logger, model, all, mode);
  for (const violation of mode === "strict" ? [] : inferred.filter(({ path }) => !isFixed(path))) {
    logger.warn(
      `${nameOf(violation.path)} of ${model.id} ${withSource(violation).message}: sent all the same (validate: "strict" refuses it)`,
    );
  }
  for (const { path, message } of mode === "strict" ? [] : empty) {
    logger.warn(
      `${nameOf(path)} of ${model.id} ${message}: sent all the same (validate: "strict" refuses it)`,
    );
  }
  for (const path of unknown.filter((place) => !isFixed(place))) {
    logger.warn(
      `${path.slice(1)} is not a documented field of ${model.id}: sent all the same (pass it in extra to send it silently)`,
    );
  }
}

/**
 * An empty prompt where the documentation requires one. It does not forbid an empty text, so it may be sent. But the
 * prediction is paid for, and most empty prompts come from a variable that was not set.
 */
function emptyPrompt(model: Model, input: object): readonly Violation[] {
  const { prompt = "" } = model.roles;
  const isRequired = (model.input.schema.required ?? []).includes(parsePointer(prompt)[0] ?? "");
  if (!isRequired || !isEmptyPrompt(model, input)) return [];
  return [{ path: prompt, keyword: "minLength", message: "is required and has no text" }];
}

/** A violation of an inferred rule, with the text that the rule was read from and its page. */
function withSource(violation: Violation): Violation {
  const { text, source } = violation.inferred ?? {};
  const words = text === undefined ? "an example" : JSON.stringify(text);
  const page = source === undefined ? "" : ` (${source})`;
  return {
    ...violation,
    message: `${violation.message}; the documentation does not declare it, but says ${words}${page}`,
  };
}

/** The name of a field in a message: `options.depth`. */
function nameOf(path: string): string {
  return path.slice(1).replaceAll("/", ".") || "input";
}

function refuse(
  logger: Settings["logger"],
  model: Model,
  violations: readonly Violation[],
  mode: ValidationMode,
): void {
  const lines = violations.map(({ path, message }) => `  ${nameOf(path)}: ${message}`);
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
