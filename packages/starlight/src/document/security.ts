import type { ApiDocument, Operation, SecurityScheme } from "./openapi.js";

/** A required security scheme, with its required scopes. */
export interface NeededScheme {
  name: string;
  scheme: SecurityScheme;
  scopes: string[];
}

/**
 * The alternative security requirements of a request, each a list of schemes that are required together. An empty list
 * is a request without a key. No alternatives mean that the document specifies nothing.
 */
export function securityOf(document: ApiDocument, operation: Pick<Operation, "security">): NeededScheme[][] {
  const schemes = document.components?.securitySchemes ?? {};
  return (operation.security ?? document.security ?? []).map((requirement) =>
    Object.entries(requirement).flatMap(([name, scopes]) => {
      const scheme = schemes[name];
      return scheme === undefined ? [] : [{ name, scheme, scopes }];
    }),
  );
}
