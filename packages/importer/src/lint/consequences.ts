import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** The rules that report a schema of another operation. */
const foreignSchema: readonly string[] = ["pasted-response-schema", "narrowed-response-schema"];

/**
 * Findings without those that are consequences of others. Where a schema was pasted from another page, the page's own
 * examples lack its required fields: only the pasted schema is reported.
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
