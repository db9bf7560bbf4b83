import type { Severity } from "../diagnostics/diagnostic.js";

// One table, which is rendered as one page of the site.

/** What a rule checks, and how to fix what it reports. */
export interface RuleDescription {
  severity: Severity;
  explanation: string;
  hint: string;
  /** A small example of what the rule reports. A test requires it for every rule. */
  example?: string;
}

export type PageRuleId =
  | "no-api-in-file"
  | "request-left-out"
  | "other-encoding"
  | "truncated-page"
  | "unreadable-json"
  | "unreadable-yaml"
  | "repaired-yaml"
  | "unreadable-example"
  | "nesting-too-deep"
  | "file-too-large"
  | "foreign-reference"
  | "unsafe-name"
  | "unsafe-pattern"
  | "unreadable-pattern"
  | "repaired-pattern"
  | "duplicate-name"
  | "inexact-number"
  | "unnamed-parameter"
  | "stale-body-on-get"
  | "authorization-header"
  | "contradicting-security"
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
  | "unknown-keyword"
  | "enum-of-wrong-type"
  | "default-outside-enum"
  | "default-outside-range"
  | "contradicting-description"
  | "default-of-wrong-type"
  | "minimum-over-maximum"
  | "undefined-required"
  | "contradicting-pages"
  | "required-contradicted"
  | "literal-path-id"
  | "spaced-name"
  | "stray-key"
  | "repeated-required"
  | "repeated-description"
  | "unresolved-reference"
  | "documentation-only"
  | "not-expressible"
  | "secret-value"
  | "example-against-schema"
  | "duplicate-operation"
  | "placeholder-in-path"
  | "repaired-path"
  | "repaired-declaration"
  | "left-out";

// Rules about pages check the pages as they are: an overlay corrects the document, not a finding about a page.
const elsewhere =
  "If the page cannot be changed, write the correct value into overlay.yaml and accept this finding in accepted.yaml.";
const onPage = `Correct it on the page. ${elsewhere}`;

/** Every rule about pages, by id. */
export const pageRules: Readonly<Record<PageRuleId, RuleDescription>> = {
  "no-api-in-file": {
    severity: "warning",
    explanation: "The file has no operation in a form that can be read.",
    hint: "Save the page again as text, .md or OpenAPI, or remove the file from the folder.",
    example: "A page that only says: Please log in.",
  },
  "other-encoding": {
    severity: "warning",
    explanation: "A file is encoded in UTF-16, GB18030 (GBK) or another encoding instead of UTF-8.",
    hint: "Save it as UTF-8.",
    example: "A page that an editor saved as ANSI, or as Unicode.",
  },
  "request-left-out": {
    severity: "info",
    explanation:
      "A text shows a request that is not an operation of the service: to another host, to a signed URL, in a changelog or an article, or without any documentation.",
    hint: "Nothing to do, unless it is an operation. Then document its method and path in one line, its fields and its response.",
    example: "curl -X PUT 'https://bucket.store.example/photo.png?Signature=…'",
  },
  "truncated-page": {
    severity: "warning",
    explanation: "The page is incomplete: a part is cut off or missing.",
    hint: "Copy the whole page again.",
    example: '{ "jsonSchema": { "type": "object", "prop',
  },
  "unreadable-json": {
    severity: "warning",
    explanation: "A JSON block of the page has a syntax error. The text after it may be lost.",
    hint: "Correct the JSON at this place.",
    example: '{ "width": 1024 "height": 1024 }',
  },
  "unreadable-yaml": {
    severity: "warning",
    explanation: "The YAML of the page has a syntax error.",
    hint: "Correct the YAML at this place.",
    example: "paths:\n  /v1/tasks:\n post: {}",
  },
  "repaired-yaml": {
    severity: "warning",
    explanation: "The YAML of the page has a syntax error whose meaning is clear.",
    hint: "Put the text after the colon in quotation marks.",
    example: "description: Width. Default: 1024.",
  },
  "unreadable-example": {
    severity: "warning",
    explanation: "An example that should be JSON has a syntax error. It is kept as text.",
    hint: "Correct the JSON at this place.",
    example: '{ "id": "1", … }',
  },
  "nesting-too-deep": {
    severity: "warning",
    explanation: "A block is nested too deep to be a schema.",
    hint: "Move the inner schemas to the components and refer to them with $ref, or remove the block from the page.",
    example: "[[[[[[[[[[[[[[[[ … 10,000 levels",
  },
  "file-too-large": {
    severity: "warning",
    explanation: "The file is too large and was not read.",
    hint: "Remove the file from the folder. If it is an export of this size, split it.",
    example: "A file of 100 MB",
  },
  "foreign-reference": {
    severity: "warning",
    explanation:
      "A reference points outside the folder, to an address, or to a missing file. Only the files of the page's own folder are opened, and no request is made.",
    hint: "Allow the other folder with --allow-ref <folder>, fetch addresses with corsac add --follow-refs, or correct the reference.",
    example: "$ref: https://elsewhere.example/schemas.json#/Picture",
  },
  "unsafe-name": {
    severity: "warning",
    explanation: "A name with a special meaning in JavaScript cannot be used as the name of a field.",
    hint: "If it is a field, rename it on the page.",
    example: "properties: { __proto__: { type: object } }",
  },
  "unsafe-pattern": {
    severity: "warning",
    explanation:
      "A hostile text can make a pattern run for hours. No validator runs it. It is kept in x-corsac-unchecked-pattern.",
    hint: `Write it so that each text matches in one way only: no repetition inside a repetition, no two alternatives in a repetition that match the same character, at most two repetitions (such as .*) in sequence that match the same text, and only one if the pattern does not start with ^. ${elsewhere}`,
    example: 'pattern: "^(a+)+$"',
  },
  "unreadable-pattern": {
    severity: "warning",
    explanation:
      "A pattern is not a regular expression of JSON Schema. No validator runs it. It is kept in x-corsac-unchecked-pattern.",
    hint: `Write it in the syntax of JavaScript with the u flag: without slashes around it, without flags such as (?i), with each bracket closed and no unnecessary backslash. ${elsewhere}`,
    example: 'pattern: "(?i)^[a-z]+$"',
  },
  "repaired-pattern": {
    severity: "info",
    explanation:
      "A pattern uses syntax that JSON Schema does not allow. It was rewritten with the same meaning.",
    hint: "Nothing to do. To remove this note, write the pattern on the page as the message shows it.",
    example: "pattern: '^[\\w\\_]+$'",
  },
  "inexact-number": {
    severity: "warning",
    explanation:
      "An integer beyond 2^53 (9007199254740992) is rounded, because most programs read JSON numbers as floating-point numbers.",
    hint: `Write an id as text in quotation marks; give a bound within ±9007199254740991, or leave it out. ${elsewhere}`,
    example: "maximum: 9223372036854775807",
  },
  "duplicate-name": {
    severity: "warning",
    explanation: "A JSON object has two members with the same name.",
    hint: "Remove the one that is wrong.",
    example: '{ "type": "string", "type": "integer" }',
  },
  "unnamed-parameter": {
    severity: "warning",
    explanation: "A parameter without a name cannot be sent. It was left out.",
    hint: "Give it a name on the page, or remove it there.",
    example: "A row of the parameter table that has a type and no name",
  },
  "stale-body-on-get": {
    severity: "warning",
    explanation: "A GET has no request body. The body on the page is not part of the document.",
    hint: "Remove the body from the page, or correct the method.",
    example: "GET /v1/tasks/{id}, with the body of the create below it",
  },
  "authorization-header": {
    severity: "info",
    explanation: "An Authorization header is the service's security scheme and not a parameter.",
    hint: "Nothing to do: the client sends the key. To remove this note, declare the key as a security scheme and remove the parameter from the page.",
    example: "Header: Authorization, string, Bearer {{key}}",
  },
  "contradicting-security": {
    severity: "warning",
    explanation:
      "An operation is declared without a key, but has a parameter for one. The document requires the key.",
    hint: `Declare the key as a security scheme, list it under security instead of [], and remove the parameter. If no key is needed, remove only the parameter. ${elsewhere}`,
    example: "security: [], beside the header Authorization: Bearer {{key}}",
  },
  "transport-header": {
    severity: "info",
    explanation: "Content-Type and Accept follow from the body and are not parameters.",
    hint: "Nothing to do: the client sends the header. To remove this note, remove the parameter from the page.",
    example: "Header: Content-Type, string, required, application/json",
  },
  "non-ascii-name": {
    severity: "info",
    explanation: "A path parameter gets an ASCII name, so that any client can use it.",
    hint: "Nothing to do. The page's own name is kept in x-corsac-text. To remove this note, write an ASCII name on the page.",
    example: "GET /v1/tasks/{任务id}",
  },
  "path-parameter-mismatch": {
    severity: "warning",
    explanation: "The path and the documented path parameters differ.",
    hint: onPage,
    example: "GET /v1/tasks/{id}, where the page documents a path parameter task_id",
  },
  "pasted-response-example": {
    severity: "warning",
    explanation:
      "A response example has no field in common with the response's schema. It belongs to another operation, or the schema is out of date.",
    hint: `If the service responds as in the example, correct the schema. Otherwise remove the example. ${elsewhere}`,
    example: 'A schema of { id, status } beside the example { "created": 1, "data": [] }',
  },
  "foreign-response-example": {
    severity: "info",
    explanation: "A response example comes from another model than the page's.",
    hint: "Replace it with a response of this model.",
    example: 'The page of acme/painter shows the answer { "model": "acme/sculptor", … }',
  },
  "pasted-response-schema": {
    severity: "warning",
    explanation: "The response's schema describes the inputs of another model than the page's.",
    hint: `Describe this model's inputs, or any object. ${elsewhere}`,
    example: "The page of a painter answers with an input of { prompt, lyrics, tempo }",
  },
  "narrowed-response-schema": {
    severity: "warning",
    explanation:
      "The operation returns predictions of every model, but the schema of its response describes the inputs of one.",
    hint: `Describe the inputs as any object. ${elsewhere}`,
    example: "GET /v1/tasks/{id} answers with input: { required: [lyrics] }, for every model",
  },
  "null-typed-output": {
    severity: "warning",
    explanation: "The output is documented as null. Only an unfinished prediction has this value.",
    hint: `Document the output on the page. ${elsewhere}`,
    example: "output: { type: 'null' }",
  },
  "undocumented-output": {
    severity: "warning",
    explanation: "The output of the model is not described. It is typed as a file, files or JSON.",
    hint: "Describe the output in overlay.yaml, with its source.",
    example: "output: {}",
  },
  "property-only-in-example": {
    severity: "info",
    explanation: "A field occurs only in an example. It was added as a property and marked as inferred.",
    hint: `Document the field on the page. ${elsewhere}`,
    example: 'properties: { prompt }, beside the example { "prompt": "a fox", "seed": 7 }',
  },
  "unattached-list": {
    severity: "info",
    explanation: "The page has a list of values that belongs to no field with certainty.",
    hint: `Write the values into the description of their field. ${elsewhere}`,
    example: "A list of ratios below the table, where no field takes ratios",
  },
  "malformed-schema": {
    severity: "warning",
    explanation: "A schema has a value that JSON Schema does not allow. It was left out.",
    hint: onPage,
    example: "properties: [prompt, width]",
  },
  "unknown-type": {
    severity: "warning",
    explanation: "A schema names a type that JSON Schema does not have.",
    hint: "Write string, number, integer, boolean, array, object or null on the page.",
    example: "type: int",
  },
  "unknown-keyword": {
    severity: "warning",
    explanation: "A schema has a keyword that neither JSON Schema nor OpenAPI defines. It was left out.",
    hint: "Correct the keyword on the page, or write it as x-….",
    example: "{ type: string, maxlength: 90 }",
  },
  "enum-of-wrong-type": {
    severity: "warning",
    explanation: "The values in an enumeration do not have the schema's type.",
    hint: `Make the values and the type agree. ${elsewhere}`,
    example: "{ type: integer, enum: ['1', '2'] }",
  },
  "default-outside-enum": {
    severity: "warning",
    explanation: "A default is not among the allowed values. It was left out.",
    hint: onPage,
    example: "{ enum: [small, big], default: huge }",
  },
  "default-outside-range": {
    severity: "warning",
    explanation: "A default is below the minimum or above the maximum. It was left out.",
    hint: onPage,
    example: "{ minimum: 1, maximum: 4, default: 9 }",
  },
  "contradicting-description": {
    severity: "warning",
    explanation:
      "A description has a range or a list that excludes the default in the same description. The range or list was left out.",
    hint: onPage,
    example: "默认值：9。最大值：4。",
  },
  "default-of-wrong-type": {
    severity: "warning",
    explanation:
      "A default does not have the property's type. It was left out, or converted where its meaning is clear.",
    hint: onPage,
    example: "{ type: integer, default: '1024' }",
  },
  "minimum-over-maximum": {
    severity: "warning",
    explanation: "The minimum is greater than the maximum, so no value is allowed. Both were left out.",
    hint: onPage,
    example: "{ minimum: 10, maximum: 1 }",
  },
  "undefined-required": {
    severity: "warning",
    explanation: "A required field is not among the properties.",
    hint: `Document the field, or remove it from "required". ${elsewhere}`,
    example: "{ properties: { prompt }, required: [prompt, seed] }",
  },
  "contradicting-pages": {
    severity: "warning",
    explanation:
      "Two pages of the same operation and model contradict each other about a field. The document allows both.",
    hint: `Make the pages agree. ${elsewhere}`,
    example: "One page says width is an integer, another of the same model that it is a string",
  },
  "required-contradicted": {
    severity: "warning",
    explanation: "A field is required by the schema, but the page's own example omits it.",
    hint: `Correct the schema or the example. Until then the field is optional. ${elsewhere}`,
    example: '{ required: [prompt, seed] }, beside the example { "prompt": "a fox" }',
  },
  "literal-path-id": {
    severity: "info",
    explanation: "The path contains the id of one object instead of a parameter.",
    hint: "Nothing to do: the document has a path parameter there. To remove this note, write `{id}` in the path of the page.",
    example: "GET /v1/task/1743326750223591/fetch",
  },
  "spaced-name": {
    severity: "warning",
    explanation:
      "A field's name starts or ends with a space. Requests and responses would have to contain it.",
    hint: "Remove the space on the page, unless the service really expects it.",
    example: "properties: { 'trim ': { type: boolean } }",
  },
  "stray-key": {
    severity: "warning",
    explanation: "A key beside the schema of a body has no meaning there. It is left out.",
    hint: "Move it into the schema, or remove it from the page.",
    example: "application/json: { model: some-model, schema: { type: object } }",
  },
  "repeated-required": {
    severity: "info",
    explanation: "A field is listed as required more than once.",
    hint: "Remove the repetition from the page. The document lists the field once.",
    example: "required: [prompt, prompt]",
  },
  "repeated-description": {
    severity: "info",
    explanation: "Two fields with different names have the same description, and it has a number.",
    hint: "Check whether one description was copied from the other field, and describe each field.",
    example: "prompt and language are both described as: A text of at most 90 characters.",
  },
  "unresolved-reference": {
    severity: "warning",
    explanation: "The target of a reference is not in the file.",
    hint: `Export the page together with its data models and everything that it refers to, or correct the reference. ${elsewhere}`,
    example: '{ "$ref": "#/definitions/123" }, where the file has no data model of the id 123',
  },
  "documentation-only": {
    severity: "info",
    explanation:
      "A part of the file is text for readers or belongs to another protocol. It documents no HTTP operation.",
    hint: "Nothing to do: it is not part of the document. To remove this note, accept this finding in accepted.yaml.",
    example: "A project's Markdown texts, a WebSocket",
  },
  "not-expressible": {
    severity: "info",
    explanation: "The file has a fact that OpenAPI 3.1 cannot express. It was left out.",
    hint: "Nothing to do if the rest is enough. Otherwise describe it with keywords of OpenAPI 3.1. To remove this note, remove it from the page, or accept this finding in accepted.yaml.",
    example: "The method QUERY of OpenAPI 3.2",
  },
  "secret-value": {
    severity: "warning",
    explanation: "A value looks like a real key.",
    hint: "Revoke the key and put a placeholder on the page.",
    example: '{ "Authorization": "Bearer sk-…" }, with a real key',
  },
  "example-against-schema": {
    severity: "warning",
    explanation: "An example has a value that its own schema does not allow.",
    hint: `Correct the example or the schema on the page. ${elsewhere}`,
    example: '{ type: integer }, beside the example { "width": "1024" }',
  },
  "duplicate-operation": {
    severity: "warning",
    explanation: "Two pages document the same operation, and their requests cannot be distinguished.",
    hint: `Remove one of the pages, or give each operation its own title (\`summary\`), or each its own model. ${elsewhere}`,
    example: "Two pages of POST /v1/tasks with one title and two different bodies",
  },
  "placeholder-in-path": {
    severity: "warning",
    explanation: "A path has a placeholder instead of a parameter.",
    hint: "Write a parameter on the page: /task/{id}.",
    example: "GET /v1/task/:id/fetch",
  },
  "repaired-path": {
    severity: "warning",
    explanation:
      "A path is an address, has a query, a fragment or spaces, or has no leading slash. It was corrected, because its meaning is clear.",
    hint: "Write only the path on the page: /v1/tasks/{id}. The host belongs in servers, the query in the parameters.",
    example: "https://api.example.com/v1/tasks?type=1",
  },
  "repaired-declaration": {
    severity: "warning",
    explanation:
      "The page declares something with words that OpenAPI does not have. It was converted, because its meaning is clear.",
    hint: "Write it on the page as OpenAPI defines it. The message shows the form.",
    example: "securitySchemes: { key: { type: bearer } }, which is { type: http, scheme: bearer }",
  },
  "left-out": {
    severity: "warning",
    explanation: "A part of the page does not fit into an OpenAPI document, and its meaning is not clear.",
    hint: `Correct it on the page. ${elsewhere}`,
    example: "A response with the status key `success or failure`",
  },
};
