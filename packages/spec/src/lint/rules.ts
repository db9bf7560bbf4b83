import type { Severity } from "../diagnostics/diagnostic.js";

/** What a rule is about, and what to do when it reports something. */
export interface RuleDescription {
  severity: Severity;
  explanation: string;
  hint: string;
}

export type PageRuleId =
  | "no-api-in-file"
  | "truncated-page"
  | "unreadable-json"
  | "unreadable-yaml"
  | "repaired-yaml"
  | "unreadable-example"
  | "nesting-too-deep"
  | "unsafe-name"
  | "duplicate-name"
  | "unnamed-parameter"
  | "stale-body-on-get"
  | "authorization-header"
  | "transport-header"
  | "non-ascii-name"
  | "path-parameter-mismatch"
  | "pasted-response-example"
  | "foreign-response-example"
  | "pasted-response-schema"
  | "narrowed-response-schema"
  | "null-typed-output"
  | "undocumented-output"
  | "property-only-in-example"
  | "unattached-list"
  | "malformed-schema"
  | "unknown-type"
  | "default-outside-enum"
  | "default-outside-range"
  | "contradicting-description"
  | "default-of-wrong-type"
  | "minimum-over-maximum"
  | "undefined-required"
  | "contradicting-pages"
  | "secret-value";

const overlay = "If the page cannot be changed, correct the fact in the service's overlay.yaml.";

/** Every rule about pages, by id. */
export const pageRules: Readonly<Record<PageRuleId, RuleDescription>> = {
  "no-api-in-file": {
    severity: "error",
    explanation: "Nothing in the file documents an operation in a form that is understood.",
    hint: "Save the page again as its text, its .md, or as OpenAPI; or take the file out of the folder.",
  },
  "truncated-page": {
    severity: "error",
    explanation: "The page ends in the middle: a part is cut off or missing.",
    hint: "Copy the whole page again.",
  },
  "unreadable-json": {
    severity: "error",
    explanation: "A JSON block of the page has a syntax error; what stands after it may be lost.",
    hint: "Correct the JSON at this place.",
  },
  "unreadable-yaml": {
    severity: "error",
    explanation: "The YAML of the page has a syntax error.",
    hint: "Correct the YAML at this place.",
  },
  "repaired-yaml": {
    severity: "warning",
    explanation: "The YAML of the page has a syntax error whose meaning is clear.",
    hint: "Put the text after the colon in quotation marks.",
  },
  "unreadable-example": {
    severity: "warning",
    explanation: "An example that should be JSON has a syntax error; it is kept as text.",
    hint: "Correct the JSON at this place.",
  },
  "nesting-too-deep": {
    severity: "error",
    explanation: "A block nests deeper than any schema does.",
    hint: "Check that the file is a documentation page.",
  },
  "unsafe-name": {
    severity: "warning",
    explanation: "A name that JavaScript gives a meaning of its own cannot be used as a field's name.",
    hint: "Rename the field on the page, if it is one.",
  },
  "duplicate-name": {
    severity: "warning",
    explanation: "A JSON object has two members of one name.",
    hint: "Remove the one that is wrong.",
  },
  "unnamed-parameter": {
    severity: "warning",
    explanation: "A parameter without a name cannot be sent; it was left out.",
    hint: "Give it a name on the page, or remove it there.",
  },
  "stale-body-on-get": {
    severity: "warning",
    explanation: "A GET has no request body; one left on the page is not part of the document.",
    hint: "Remove the body from the page, or correct the method.",
  },
  "authorization-header": {
    severity: "info",
    explanation: "An Authorization header is the service's security scheme, not an argument.",
    hint: "Nothing to do: the client sends the key.",
  },
  "transport-header": {
    severity: "info",
    explanation: "Content-Type and Accept follow from the body and are no arguments.",
    hint: "Nothing to do: the client sends the header.",
  },
  "non-ascii-name": {
    severity: "info",
    explanation: "A path parameter gets an ASCII name, so that any client can use it.",
    hint: "Nothing to do; the page's own name is kept in x-corsac-text.",
  },
  "path-parameter-mismatch": {
    severity: "warning",
    explanation: "The path and the documented path parameters do not name the same.",
    hint: overlay,
  },
  "pasted-response-example": {
    severity: "warning",
    explanation:
      "A response example shares no field with the response's schema: it belongs to another operation.",
    hint: `Remove the example from the page. ${overlay}`,
  },
  "foreign-response-example": {
    severity: "info",
    explanation: "A response example was answered by another model than the page's.",
    hint: "Replace it by an answer of this model.",
  },
  "pasted-response-schema": {
    severity: "warning",
    explanation: "The response's schema describes the inputs of another model than the page's.",
    hint: `Describe this model's inputs, or any object. ${overlay}`,
  },
  "narrowed-response-schema": {
    severity: "warning",
    explanation:
      "The operation answers for every model, but its response's schema describes the inputs of one.",
    hint: `Describe the inputs as any object. ${overlay}`,
  },
  "null-typed-output": {
    severity: "warning",
    explanation: "The output is documented as null, which only an unfinished prediction has.",
    hint: "Say in overlay.yaml what the model puts out, with its source.",
  },
  "undocumented-output": {
    severity: "warning",
    explanation: "Nothing says what the model puts out: its output is typed as file, files or JSON.",
    hint: "Say in overlay.yaml what the model puts out, with its source.",
  },
  "property-only-in-example": {
    severity: "info",
    explanation: "A field stands in the example alone; it became a property, marked as inferred.",
    hint: "Document the field on the page, or in overlay.yaml.",
  },
  "unattached-list": {
    severity: "info",
    explanation: "The page lists values that no field of it clearly takes.",
    hint: "Say in overlay.yaml which field takes them.",
  },
  "malformed-schema": {
    severity: "warning",
    explanation: "A schema holds something that no JSON Schema can hold; it was left out.",
    hint: overlay,
  },
  "unknown-type": {
    severity: "warning",
    explanation: "A schema names a type that JSON Schema does not have.",
    hint: "Write string, number, integer, boolean, array, object or null on the page.",
  },
  "default-outside-enum": {
    severity: "error",
    explanation: "A default is not one of the values that are allowed.",
    hint: overlay,
  },
  "default-outside-range": {
    severity: "error",
    explanation: "A default is below the minimum or above the maximum.",
    hint: overlay,
  },
  "contradicting-description": {
    severity: "warning",
    explanation: "A description names a range or a list that its own default is outside of; it was left out.",
    hint: overlay,
  },
  "default-of-wrong-type": {
    severity: "error",
    explanation: "A default does not have the property's type.",
    hint: overlay,
  },
  "minimum-over-maximum": {
    severity: "error",
    explanation: "The minimum is greater than the maximum: no value is allowed.",
    hint: overlay,
  },
  "undefined-required": {
    severity: "warning",
    explanation: "A required field is not among the properties.",
    hint: `Document the field or strike it from "required". ${overlay}`,
  },
  "contradicting-pages": {
    severity: "error",
    explanation: "Two pages say different things about the same field of the same operation and model.",
    hint: `Make the pages agree. The first one counts until then. ${overlay}`,
  },
  "secret-value": {
    severity: "warning",
    explanation: "A value looks like a real key.",
    hint: "Revoke the key and put a placeholder on the page.",
  },
};
