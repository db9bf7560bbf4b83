import { referenceSegments } from "@corsac/importer/document";
import type { ApiDocument, Parameter, RequestBody, Response, Schema } from "./openapi.js";

const prefix = "#/components/";

/** The component's name at the end of a local reference: `#/components/schemas/Pet` → `Pet`. */
export function componentName(reference: string): string {
  return referenceSegments(reference).at(-1) ?? "";
}

function follow<T extends { $ref?: string }>(value: T, components: Record<string, T> | undefined): T {
  const seen = new Set<string>();
  let current = value;
  while (current.$ref?.startsWith(prefix) && !seen.has(current.$ref)) {
    seen.add(current.$ref);
    const target = components?.[componentName(current.$ref)];
    if (target === undefined) break;
    const { $ref: _reference, ...beside } = current;
    // OpenAPI 3.1 allows keywords next to a `$ref`. They have priority over those of the target.
    current = { ...target, ...beside };
  }
  return current;
}

/** The schema that a chain of references resolves to. A reference without a target is returned unchanged. */
export function resolveSchema(document: ApiDocument, schema: Schema): Schema {
  return follow(schema, document.components?.schemas);
}

/** The parameter that a reference resolves to. Its `example` is the first of `examples` if it has only those. */
export function resolveParameter(document: ApiDocument, parameter: Parameter): Parameter {
  const resolved = follow(parameter, document.components?.parameters);
  const named = Object.values(resolved.examples ?? {}).find(({ value }) => value !== undefined)?.value;
  return named === undefined || resolved.example !== undefined ? resolved : { ...resolved, example: named };
}

export function resolveRequestBody(document: ApiDocument, body: RequestBody): RequestBody {
  return follow(body, document.components?.requestBodies);
}

export function resolveResponse(document: ApiDocument, response: Response): Response {
  return follow(response, document.components?.responses);
}
