import type { JsonObject, JsonValue } from "@corsac/importer";
import type { Discriminators } from "./discriminators.js";
import { isObject } from "./entries.js";
import { appendReference, resolve } from "./references.js";
import type { TypeText } from "./type-text.js";

/** What the types of one document are printed with. */
export interface TypesContext {
  readonly document: JsonObject;
  /** A schema as a type: in here for those parts of it that have schemas again. */
  readonly schemaType: (schema: JsonValue | undefined, place: Place, context: TypesContext) => TypeText;
  readonly discriminators: Discriminators;
  /** The members of `operations`, as far as they are printed. */
  readonly operations: string[];
  /** What stands after the other declarations, in the order in which it was first needed. */
  readonly footer: Set<"operations" | "WithRequired">;
}

/** Where a type stands: how deep in the text, and where in the document, as a reference. */
export interface Place {
  readonly depth: number;
  readonly path: string;
}

/** A place one level further in. */
export function inside({ depth, path }: Place, ...names: string[]): Place {
  return { depth: depth + 1, path: names.reduce(appendReference, path) };
}

/** The object a reference leads to, with what discriminators add to it. */
export function resolved(reference: string, context: TypesContext): JsonObject | undefined {
  const found: JsonValue | undefined = resolve(context.document, reference);
  return isObject(found) ? context.discriminators.patched(found) : undefined;
}
