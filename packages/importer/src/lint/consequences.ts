import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** The rules that find a whole schema to be about something else than its page. */
const foreignSchema: readonly string[] = ["pasted-response-schema", "narrowed-response-schema"];

/**
 * Findings without those that only follow from another one. Where a schema was pasted from another page, of course the
 * page's own examples do without its required fields: one finding says what to correct.
 */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const causes = diagnostics
    .filter(({ rule }) => foreignSchema.includes(rule))
    .flatMap(({ location }) => (location?.pointer === undefined ? [] : [location]));
  return diagnostics.filter(
    ({ rule, location }) =>
      rule !== "required-contradicted" ||
      !causes.some(
        ({ file, pointer }) =>
          file === location?.file && location.pointer?.startsWith(`${pointer}/required/`) === true,
      ),
  );
}
