import type { JsonValue } from "../../src/document/json.js";
import { sameJson } from "../../src/document/json-values.js";
import type { RawOperation } from "./raw-operation.js";

/** A fact of a page that the document does not state as the page does. */
export interface Difference {
  operation: Pick<RawOperation, "file" | "method" | "path">;
  /** What kind of fact: `parameter`, `type`, `required`, `description`, `example`, `default` … */
  kind: string;
  /** Where: `request application/json /input/width`. */
  place: string;
  /** What the page says. */
  said: JsonValue;
  /** What the document says there; null where it says nothing. */
  written: JsonValue;
  /** The request's and the answers' own examples, where the fact is about a field of theirs. */
  examples?: readonly JsonValue[];
}

/** A change the reader makes to what a page says, by a rule. */
export interface Normalisation {
  id: string;
  reason: string;
  allows(difference: Difference): boolean;
}

const transport = ["content-type", "accept", "user-agent", "host", "content-length"];

/** Every way in which the document may differ from a page. Anything else is a loss. */
export const normalisations: readonly Normalisation[] = [
  {
    id: "transport-header",
    reason: "The client sends these headers by itself; as arguments they would only be noise.",
    allows: ({ kind, said }) => kind === "parameter" && transport.some((name) => said === `header ${name}`),
  },
  {
    id: "authorization-header",
    reason: "A header that carries the key is a security scheme in OpenAPI, and may not be a parameter.",
    allows: ({ kind, said }) =>
      kind === "parameter" && (said === "header authorization" || said === "header x-service-token"),
  },
  {
    id: "body-on-get",
    reason: "HTTP gives a body of a GET or HEAD no meaning; pages show stale ones.",
    allows: ({ kind, operation }) => kind === "body" && /^(get|head)$/.test(operation.method),
  },
  {
    id: "nullable-enum",
    reason: "In JSON Schema an enumeration holds for null, too: a nullable field has null among its values.",
    allows: ({ kind, said, written }) =>
      kind === "enum" && Array.isArray(said) && sameJson([...said, null], written),
  },
  {
    id: "required-contradicted",
    reason: "The page's own example leaves the field out, so it cannot be required; a diagnostic says so.",
    allows: ({ kind, said, written, place, examples }) =>
      kind === "required" && said === true && written === false && lacks(examples ?? [], place),
  },
];

/** Whether an example has the object around a field, but not the field. */
function lacks(examples: readonly JsonValue[], place: string): boolean {
  const path = place.slice(place.indexOf(" /") + 2).split("/");
  const visit = (value: JsonValue | undefined, [segment, ...rest]: string[]): boolean => {
    if (segment === undefined || typeof value !== "object" || value === null) return false;
    if (segment === "[]") return Array.isArray(value) && value.some((item) => visit(item, rest));
    if (Array.isArray(value)) return false;
    if (segment === "{}") return Object.values(value).some((item) => visit(item, rest));
    return rest.length === 0 ? !Object.hasOwn(value, segment) : visit(value[segment], rest);
  };
  return examples.some((example) => visit(example, path));
}
