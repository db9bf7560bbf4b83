import type { ModelDescription } from "@corsac/importer/document";
import type { ServiceReference } from "../pages/context.js";

/** The part of a service that the names on its command line depend on. */
export type CommandNames = Pick<ServiceReference, "name" | "document" | "sharedNames">;

/** The name of a model on the command line: its slug, or its id if several models have that slug. */
export function commandName({ document, sharedNames = [] }: CommandNames, model: ModelDescription): string {
  const models = document["x-corsac-models"] ?? [];
  const isShared =
    sharedNames.includes(model.slug) || models.some((other) => other !== model && other.slug === model.slug);
  return isShared ? model.id : model.slug;
}

/** The name of an operation on the command line: its id, with the service's name if another service has that id. */
export function commandOperation(
  { name, sharedNames = [] }: Omit<CommandNames, "document">,
  id: string,
): string {
  return sharedNames.includes(id) ? `${name}/${id}` : id;
}
