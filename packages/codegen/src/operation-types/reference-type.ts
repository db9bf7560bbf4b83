import { isJsonObject, referenceSegments } from "@corsac/importer/document";
import { stringLiteral } from "../syntax/text.js";
import { withoutChoices } from "./cycles.js";
import { canonical, resolvedReference, targetOf } from "./references.js";
import { plainType, type TypeText, unknownType } from "./type-text.js";
import type { Place, TypeOf, TypesContext } from "./types-context.js";

/** The kinds of components that are printed. */
const printed: ReadonlySet<string> = new Set([
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "pathItems",
]);

/**
 * A reference as the type it leads to; `unknown` where it leads nowhere, in a circle or out of the document.
 *
 * @param typeOf prints what it leads to, where that has no name
 */
export function referenceType(
  reference: string,
  place: Place,
  context: TypesContext,
  typeOf: TypeOf,
): TypeText {
  const to = canonical(reference);
  if (resolvedReference(context.document, to) === undefined) return unknownType;
  const { owner } = place;
  if (owner !== undefined && context.cycles.isRecursion(owner.reference, to)) {
    return plainType(aliasName(to, context));
  }
  const [root, kind = "", name = "", ...deeper] = referenceSegments(to);
  if (root === "components" && printed.has(kind) && name !== "" && deeper.length === 0) {
    const shown = kind === "schemas" ? (context.schemaNames.get(name) ?? name) : name;
    return plainType(`components["${kind}"][${stringLiteral(shown)}]`);
  }
  if (!context.inner.has(to)) context.inner.set(to, typeOf);
  return plainType(`$refs[${stringLiteral(to)}]`);
}

/** A reference to a schema. A circle that TypeScript could not resolve is opened where it comes back to its start. */
export function schemaReferenceType(
  reference: string,
  as: "part" | "choice",
  place: Place,
  context: TypesContext,
): TypeText {
  const { owner } = place;
  const to = canonical(reference);
  if (owner === undefined || owner.inList) return referenceType(to, place, context, context.schemaType);
  if (as === "part" && context.cycles.isExpanded(owner.reference, to)) {
    // A base that lists its variants: what the variant has of it is all but that list.
    const target = targetOf(context.document, to);
    if (!isJsonObject(target) || owner.expanded.includes(to)) return unknownType;
    const inner = { ...place, owner: { ...owner, expanded: [...owner.expanded, to] } };
    return context.schemaType(withoutChoices(context.patched(target)), inner, context);
  }
  if (context.cycles.isCut(owner.reference, to)) return unknownType;
  return referenceType(to, place, context, context.schemaType);
}

/** The name of the alias that a recursive schema becomes. */
export function aliasName(reference: string, { aliases, schemaNames }: TypesContext): string {
  const known = aliases.get(reference);
  if (known !== undefined) return known;
  const last = referenceSegments(reference).at(-1) ?? "";
  const base = `Recursive_${(schemaNames.get(last) ?? last).replace(/[^\p{ID_Continue}]+/gu, "_")}`;
  const taken = new Set(aliases.values());
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
  aliases.set(reference, name);
  return name;
}
