import type { JsonPointer, JsonValue } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { getPointer, setPointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";
import { didYouMean } from "../validation/did-you-mean.js";

/**
 * The values that a model's mode sets in a request.
 *
 * @throws {ConfigurationError} the model has no such mode, or the input does not match it; nothing was sent
 */
export function modeValues(
  { id, modes = [], input }: Pick<Model, "id" | "modes" | "input">,
  name: string,
  prepared: unknown,
): Readonly<Record<JsonPointer, JsonValue>> {
  const mode = modes.find((one) => one.name === name);
  const names = modes.map((one) => one.name);
  if (mode === undefined) {
    const near = didYouMean(name, names);
    const hint = near === undefined ? `There is ${names.join(", ") || "none"}.` : `Did you mean "${near}"?`;
    throw new ConfigurationError(`${id} has no mode "${name}"`, { hint });
  }
  const { body = {}, present = [], absent = [] } = mode;
  const request = setPointer({}, input.pointer, prepared);
  const isThere = (pointer: JsonPointer): boolean => (getPointer(request, pointer) ?? null) !== null;
  const wrong = [
    ...present.filter((pointer) => !isThere(pointer)).map((pointer) => `it needs ${pointer}`),
    ...absent.filter(isThere).map((pointer) => `it does not take ${pointer}`),
  ];
  if (wrong.length > 0)
    throw new ConfigurationError(`The input does not suit the mode "${name}" of ${id}: ${wrong.join(", ")}`);
  return body;
}
