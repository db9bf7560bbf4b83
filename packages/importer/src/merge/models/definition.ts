import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";

/** A model that a page defines, while its id is being determined. */
export interface Definition {
  page: PreparedPage;
  /** As read from the page alone: the id is the name that the page gives the model. */
  offer: ModelOffer;
  /** The operation, independent of the names of its parameters. */
  operation: string;
  /** Its id in earlier imports. */
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
