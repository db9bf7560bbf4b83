import type { OperationData } from "@corsac/importer";
import type { Layout } from "../syntax/layout.js";
import { literal, objectLiteral } from "../syntax/literal.js";

/** Operations by id, as an object literal. */
export function operationsLiteral(operations: Readonly<Record<string, OperationData>>): Layout {
  return objectLiteral(Object.entries(operations).map(([id, data]) => [id, operationLiteral(id, data)]));
}

/** Members whose value is one of several words. */
const chosen: readonly string[] = ["method", "body", "parameters"];

/**
 * Under the name of a member of every object (`toString`) TypeScript does not take the literal's type from the type of
 * the whole, and would make such words a string.
 */
function operationLiteral(id: string, data: OperationData): Layout {
  if (!(id in Object.prototype)) return literal(data);
  return objectLiteral(
    Object.entries(data).map(([name, value]) => [
      name,
      chosen.includes(name) ? [literal(value), " as const"] : literal(value),
    ]),
  );
}
