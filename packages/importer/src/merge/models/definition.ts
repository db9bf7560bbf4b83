import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";

/** A model that a page defines, while its id is being settled. */
export interface Definition {
  page: PreparedPage;
  /** As the page alone says it: its id is what the page calls the model. */
  offer: ModelOffer;
  /** The operation, whatever its parameters are called. */
  operation: string;
  /** What it was called before. */
  known: string | undefined;
}

/** Groups definitions, in the order in which their keys are first seen. */
export function groupBy(
  definitions: readonly Definition[],
  key: (definition: Definition) => string,
): Map<string, Definition[]> {
  const groups = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const group = groups.get(key(definition));
    if (group === undefined) groups.set(key(definition), [definition]);
    else group.push(definition);
  }
  return groups;
}
