import { allOperations } from "../call/find-operation.js";
import { operationInputs } from "../call/operation-inputs.js";
import type { KnownDocument } from "../documents/known-document.js";
import type { CatalogService } from "./catalog.js";

/** The required inputs of an operation, from its document: `path id`, `body prompt`. */
export function requiredInputs(
  known: KnownDocument,
  { operations }: CatalogService["descriptor"],
): (operation: string) => readonly string[] {
  return (name) => {
    const wanted = operations[name];
    const found = allOperations([known]).find(
      ({ method, path }) => method.toUpperCase() === wanted?.method && path === wanted.path,
    );
    if (found === undefined) return [];
    const { inputs } = operationInputs(found, new Set());
    return inputs.filter(({ required }) => required).map(({ place, name: field }) => `${place} ${field}`);
  };
}
