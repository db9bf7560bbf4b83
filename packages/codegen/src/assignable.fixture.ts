import { stringLiteral } from "./syntax/text.js";

/** The types of one document, printed by two generators. */
export interface Compared {
  /** A part of a file's name: `acme`. */
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  /** Where the two must agree: `components["schemas"]["Pet"]`. */
  readonly places: readonly string[];
}

/** The modules that make the compiler compare: an error on a line names the place where the two differ. */
export function comparison({ name, ours, theirs, places }: Compared): [file: string, text: string][] {
  const rows = places.map(
    (place, index) =>
      `export const c${index}: Same<ours.${place}, theirs.${place}> = ${stringLiteral(place)};`,
  );
  const text = `import type * as ours from "./${name}.ours";
import type * as theirs from "./${name}.theirs";
type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? string : "theirs cannot be ours") : "ours cannot be theirs";
/** An optional member that only one of the two has is no error for the compiler: with all of them required it is. */
type Whole<T> = T extends Blob | { readonly $read: unknown } | { readonly $write: unknown }
  ? T
  : T extends object
    ? { [K in keyof T]-?: Whole<T[K]> }
    : T;
type Same<A, B> = Both<A, B> extends string ? (string extends Both<A, B> ? Both<Whole<A>, Whole<B>> : Both<A, B>) : never;
${rows.join("\n")}
`;
  return [
    [`${name}.ours.ts`, ours],
    [`${name}.theirs.ts`, theirs],
    [`${name}.compared.ts`, text],
  ];
}
