import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import type { Cycles } from "./cycles.js";
import type { Patched } from "./discriminators.js";
import { resolve } from "./references.js";
import type { TypeText } from "./type-text.js";

/** What the types of one document are printed with. */
export interface TypesContext {
  readonly document: JsonObject;
  /** Name in TypeScript by name in the document, for component schemas whose names differ. */
  readonly schemaNames: ReadonlyMap<string, string>;
  /** A schema as a type: in here for those parts of it that have schemas again. */
  readonly schemaType: TypeOf;
  /** The schema with what discriminators write into it. */
  readonly patched: Patched;
  readonly cycles: Cycles;
  /** The members of `operations`, as far as they are printed, by name. */
  readonly operations: Map<string, string>;
  /** References into the middle of something: each becomes a member of `$refs`, by the reference. */
  readonly inner: Map<string, TypeOf>;
  /** The names of the type aliases, by reference. */
  readonly aliases: Map<string, string>;
  /** The helpers that the printed types use. */
  readonly helpers: Set<Helper>;
}

export type Helper = "WithRequired" | "$Read" | "$Write";

export type TypeOf = (part: JsonValue, place: Place, context: TypesContext) => TypeText;

/** The position of a type. */
export interface Place {
  /** How deep in the text. */
  readonly depth: number;
  /** The named schema around it, where no object's members are in between. */
  readonly owner?: Owner;
}

export interface Owner {
  readonly reference: string;
  /** Whether a list is in between. */
  readonly inList: boolean;
  /** What was written out in place of a reference on the way here. */
  readonly expanded: readonly string[];
}

/** A place one level further in, as the member of an object. */
export function inside({ depth }: Place): Place {
  return { depth: depth + 1 };
}

/** The place of a list's items. */
export function inList({ depth, owner }: Place, more: number = 0): Place {
  return { depth: depth + more, ...(owner && { owner: { ...owner, inList: true } }) };
}

/** The object a reference leads to, with what discriminators add to it. */
export function resolved(reference: string, context: TypesContext): JsonObject | undefined {
  const found: JsonValue | undefined = resolve(context.document, reference);
  return isJsonObject(found) ? context.patched(found) : undefined;
}
