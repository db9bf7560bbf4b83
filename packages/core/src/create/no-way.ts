import type { CreateBinding } from "../descriptor/model.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Model } from "../model/define-model.js";

/**
 * The error for an input that matches no way to create, with the requirements of each way, and for a model that has no
 * way.
 */
export function noWay({ id, create }: Pick<Model, "id" | "create">): ConfigurationError {
  if (create.length === 0) {
    return new ConfigurationError(`Nothing creates a prediction of ${id}`, {
      hint: "The description of the model names no operation that does.",
    });
  }
  return new ConfigurationError(`No way to create a prediction of ${id} suits this input`, {
    hint: `It is created ${create.map(describe).join(", or ")}.`,
  });
}

function describe({ present = [], absent = [] }: CreateBinding): string {
  return [["with", present] as const, ["without", absent] as const]
    .filter(([, fields]) => fields.length > 0)
    .map(([word, fields]) => `${word} ${fields.join(", ")}`)
    .join(" and ");
}
