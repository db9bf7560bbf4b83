import type { RuleDescription } from "./page-rules.js";

export type DocumentRuleId =
  | "no-documentation"
  | "yaml-invalid"
  | "yaml-doubtful"
  | "overlay-invalid"
  | "overlay-target-invalid"
  | "overlay-target-gone"
  | "overlay-changes-nothing"
  | "translation-not-text"
  | "translation-missing"
  | "preset-invalid"
  | "preset-model-unknown"
  | "preset-name-taken"
  | "preset-input-invalid"
  | "names-invalid"
  | "names-unused"
  | "operation-name-conflict"
  | "operation-name-duplicate"
  | "operation-unknown"
  | "operation-documented"
  | "download-method"
  | "binding-parameter"
  | "role-unknown-field"
  | "pointer-unknown"
  | "template-unused"
  | "lifecycle-unused"
  | "model-duplicate"
  | "model-without-lifecycle"
  | "lifecycle-unknown"
  | "lifecycle-inferred"
  | "lifecycle-undocumented"
  | "lifecycle-without-state"
  | "reference-unresolved"
  | "path-parameter"
  | "openapi-invalid"
  | "schema-invalid"
  | "extension-invalid"
  | "extension-unknown"
  | "model-schema-invalid"
  | "model-schema-unused"
  | "page-contradicts-model-schema"
  | "property-only-in-model-schema"
  | "unchecked-keyword"
  | "confirmation-without-effect"
  | "accepted-invalid"
  | "acceptance-unused";

/** Every rule about the other files of a service's folder, and about the resulting document, by id. */
export const documentRules: Readonly<Record<DocumentRuleId, RuleDescription>> = {
  "no-documentation": {
    severity: "error",
    explanation: "None of the files can be read as API documentation. There is no document.",
    hint: "Correct what the other findings report about the files, or save the pages again as text, .md or OpenAPI.",
    example: "A folder whose only page says: Please log in.",
  },
  "yaml-invalid": {
    severity: "error",
    explanation: "A file of the service's folder is not valid YAML, or has a value that JSON does not have.",
    hint: "Correct the file. Its content is left out until then.",
    example: "title: a: b",
  },
  "yaml-doubtful": {
    severity: "warning",
    explanation: "A file of the service's folder has YAML whose value is probably not the intended one.",
    hint: "Write a plain text, list or object. If in doubt, put the text in quotation marks.",
    example: "title: !words Pictures",
  },
  "overlay-invalid": {
    severity: "error",
    explanation: "An overlay does not have the form of OpenAPI Overlay 1.0 or 1.1.",
    hint: "Give it `overlay`, `info` and `actions`; give each action a `target` and an `update`, a `copy` (1.1) or `remove: true`.",
    example: "actions:\n  - target: $.info",
  },
  "overlay-target-invalid": {
    severity: "error",
    explanation: "An action's target is not a JSONPath, or selects a value that cannot be updated.",
    hint: "Select an object or an array with a JSONPath (RFC 9535).",
    example: "- target: paths./v1/tasks\n  update: { summary: One }",
  },
  "overlay-target-gone": {
    severity: "error",
    explanation: "An action's target matches nothing. The pages have probably changed.",
    hint: "Correct the target, or remove the action.",
    example: "- target: $.paths['/v1/gone']\n  remove: true",
  },
  "overlay-changes-nothing": {
    severity: "error",
    explanation: "An action changes nothing: the document already has this value.",
    hint: "Remove the action.",
    example: "- target: $.info\n  update: { title: As the page has it }",
  },
  "translation-not-text": {
    severity: "error",
    explanation: "A translation changes something other than a title, a summary or a description.",
    hint: "Put facts into overlay.yaml. A translation has only texts.",
    example: "# overlay.en.yaml\n- target: $.info\n  update: { version: 2.0.0 }",
  },
  "translation-missing": {
    severity: "info",
    explanation: "The document has an English overlay, but one of its texts exists only in another language.",
    hint: "Add the English wording to overlay.en.yaml.",
    example: "description: 宽度。   # and no action on it in overlay.en.yaml",
  },
  "preset-invalid": {
    severity: "error",
    explanation: "An entry of presets.yaml has no text, no input, an invalid name or an unknown key.",
    hint: "Give each preset a name in lower case, a text, and an input or defaults.",
    example: "models:\n  acme/painter:\n    Wide Picture: { input: { width: 1024 } }",
  },
  "preset-model-unknown": {
    severity: "error",
    explanation: "A preset is for a model that the service does not have.",
    hint: "Correct the model's id.",
    example: "models:\n  acme/panter: { wide: { text: { en: Wide }, input: { width: 1024 } } }",
  },
  "preset-name-taken": {
    severity: "error",
    explanation: "Two presets, or a preset and a model, have the same public name.",
    hint: "Rename the preset.",
    example: "models:\n  acme/painter: { wide: … }   # where acme/painter-wide is a model, too",
  },
  "preset-input-invalid": {
    severity: "error",
    explanation:
      "A preset sets a field that the model does not have, or gives it a value that is not allowed.",
    hint: "Correct the field or the value.",
    example: "input: { widht: 1024 }",
  },
  "names-invalid": {
    severity: "error",
    explanation: "The file names.yaml has an invalid name, or uses a name twice.",
    hint: "Write a JavaScript identifier that no other entry uses.",
    example: "models:\n  acme/painter: 2-painter",
  },
  "names-unused": {
    severity: "warning",
    explanation:
      "An entry of names.yaml refers to a model or an operation that the service does not have. It is misspelled, or its page was removed.",
    hint: "Correct the entry, or remove it. If you keep it, the name stays reserved in case the page returns.",
    example: "models:\n  acme/panter: panter   # the pages are about acme/painter",
  },
  "operation-name-conflict": {
    severity: "error",
    explanation: "The overlay and names.yaml give an operation different names.",
    hint: "Keep the name in names.yaml and remove it from overlay.yaml.",
    example: "names.yaml has getTask, the overlay says operationId: readTask",
  },
  "operation-name-duplicate": {
    severity: "error",
    explanation: "Two operations have the same operationId.",
    hint: "Give one of them another name in names.yaml.",
    example: "operationId: getTask   # on two paths",
  },
  "operation-unknown": {
    severity: "error",
    explanation: "A model or a lifecycle refers to an operation that does not exist.",
    hint: "Write the operationId as in the document.",
    example: "query: { operation: getTsk }",
  },
  "operation-documented": {
    severity: "error",
    explanation:
      "A binding declares its operation as undocumented, but a page documents it. The binding's description of the response is not used.",
    hint: "Remove `undocumented`. Add what the page omits with an overlay action on the operation.",
    example: "query: { operation: GET /v1/tasks/{id}, undocumented: {} }   # a page has it",
  },
  "download-method": {
    severity: "error",
    explanation:
      "A download without `url` returns the file itself. It is fetched when the file is read, so its method must be GET.",
    hint: "Use an operation with the method GET, or set `url` to the pointer of the file's address in the response.",
    example: "download: { operation: POST /v1/files/{id}, path: { id: { from: id } } }",
  },
  "binding-parameter": {
    severity: "error",
    explanation:
      "A binding gives no value to a path parameter, or binds a parameter that the operation does not have. It is left out.",
    hint: "Bind each parameter of the path: path: { id: { from: id } }.",
    example: "query: { operation: getTask }   # of /v1/tasks/{id}",
  },
  "role-unknown-field": {
    severity: "error",
    explanation: "A role of a model refers to a field that its input does not have. It is left out.",
    hint: "Write the JSON Pointer of a field of the model's input, or remove the role.",
    example: "roles: { prompt: /promt }   # the input has /prompt",
  },
  "pointer-unknown": {
    severity: "error",
    explanation:
      "A pointer of an overlay has no target: neither the schema nor an example of that request or response has this field.",
    hint: "Correct the pointer, or add the field to the response in the overlay.",
    example: "state: { pointer: /stats }   # the response has /status",
  },
  "lifecycle-unused": {
    severity: "warning",
    explanation: "The overlay has a lifecycle that no model uses. It has no effect.",
    hint: "Set `kind: task` and `lifecycle: <its name>` on the models that use it, or remove it.",
    example: "x-corsac-lifecycles: { song: { … } }   # and no model with lifecycle: song",
  },
  "template-unused": {
    severity: "error",
    explanation:
      "A lifecycle uses the path of the create (`{create}`), but no model uses this lifecycle, so the path is unknown.",
    hint: "Set it as the `lifecycle` of the models that use it.",
    example: 'query: "GET {create}/{id}"',
  },
  "model-duplicate": {
    severity: "error",
    explanation: "Two models have the same id, name or slug.",
    hint: "Give each model its own. Names are set in names.yaml, ids and slugs in overlay.yaml.",
    example: "x-corsac-models: [{ id: acme/painter }, { id: acme/painter }]",
  },
  "model-without-lifecycle": {
    severity: "warning",
    explanation:
      "A create starts a task, but the documentation does not describe how to query it until it is finished.",
    hint: "Describe a lifecycle in overlay.yaml, under x-corsac-lifecycles. `corsac lint --suggest` proposes the parts that the pages prove.",
    example: "A page of a create whose answer is { task_id }, and no page of its query",
  },
  "lifecycle-unknown": {
    severity: "error",
    explanation: "A model uses a lifecycle that is not described.",
    hint: "Describe it in overlay.yaml, under x-corsac-lifecycles.",
    example: "x-corsac-models: [{ id: acme/painter, lifecycle: tsk }]",
  },
  "lifecycle-inferred": {
    severity: "info",
    explanation: "No overlay describes a lifecycle. The lifecycle that the pages prove is used.",
    hint: "Write it into the overlay: `corsac lint --suggest`.",
    example: "A create and a query that answer in the same shape",
  },
  "lifecycle-undocumented": {
    severity: "warning",
    explanation:
      "A fact of a lifecycle is on no page: how to query, what a status word means, or where the output is.",
    hint: "Add the page, describe the fact in the overlay, or read it from a real response: `corsac learn`.",
    example: "A query page without any status word",
  },
  "lifecycle-without-state": {
    severity: "warning",
    explanation:
      "A lifecycle does not describe where a response has the state. No prediction would ever be finished.",
    hint: "Add state.pointer and state.words, or state.rules, in overlay.yaml. `corsac learn` reads them from a saved response.",
    example: "state: { words: {} }",
  },
  "reference-unresolved": {
    severity: "warning",
    explanation: "The target of a $ref does not exist.",
    hint: "Add the target, or remove the reference.",
    example: "$ref: '#/components/schemas/Gone'",
  },
  "path-parameter": {
    severity: "warning",
    explanation: "In the finished document a path and its declared parameters differ.",
    hint: "Correct the path, or the parameter in overlay.yaml.",
    example: "/v1/tasks/{id}:\n  get: { parameters: [] }",
  },
  "openapi-invalid": {
    severity: "warning",
    explanation: "The finished document is not OpenAPI 3.1.",
    hint: "Correct the page or the overlay action that it comes from.",
    example: "info: { version: 1.0.0 }   # without a title",
  },
  "schema-invalid": {
    severity: "warning",
    explanation: "A schema of the finished document is not a valid JSON Schema.",
    hint: "Correct the page or the overlay action that it comes from.",
    example: "$anchor: 1st   # a name starts with a letter",
  },
  "extension-invalid": {
    severity: "warning",
    explanation:
      "An x-corsac-* extension does not have the form that schemas/x-corsac.schema.json describes.",
    hint: "Correct it in the overlay.",
    example: "x-corsac-lifecycles: { task: { id: task_id } }",
  },
  "extension-unknown": {
    severity: "warning",
    explanation: "There is no x-corsac-* extension of that name.",
    hint: "Correct the name.",
    example: "x-corsac-modles: []",
  },
  "model-schema-invalid": {
    severity: "error",
    explanation: "A file in models/ is not the schema of a model.",
    hint: "Save what the model's host publishes: the model object, its openapi_schema, or the schema of the input.",
    example: '{ "detail": "not found" }',
  },
  "model-schema-unused": {
    severity: "warning",
    explanation: "A file in models/ is for a model that no page documents.",
    hint: "Remove the file, or correct the id in it.",
    example: "models/acme_sculptor.json, where all pages are about acme/painter",
  },
  "page-contradicts-model-schema": {
    severity: "warning",
    explanation:
      "A page and the model's own schema contradict each other. The page is used until the overlay decides.",
    hint: "Write the correct value into overlay.yaml, or accept the finding in accepted.yaml with a reason.",
    example: "The page: 最大值：50。 The model: { maximum: 500 }",
  },
  "property-only-in-model-schema": {
    severity: "info",
    explanation: "The model's own schema has properties that no page mentions. They were added to its input.",
    hint: "Nothing to do. If the service does not accept them, remove them in overlay.yaml.",
    example: "seed, in the model's schema alone",
  },
  "unchecked-keyword": {
    severity: "info",
    explanation:
      "Input schemas have keywords of JSON Schema that the client does not check. It sends values that only these keywords forbid.",
    hint: "Nothing to do: the service checks them. The guide on inputs lists the keywords that the client checks. To remove this note, accept this finding in accepted.yaml.",
    example: "patternProperties: { ^x-: { type: string } }",
  },
  "confirmation-without-effect": {
    severity: "error",
    explanation: "An `x-corsac-confirmed` has no effect, because nothing was inferred there.",
    hint: "Remove the overlay action, or correct its target.",
    example:
      "- { target: $.components.schemas.PainterInput.properties.seed, update: { x-corsac-confirmed: true } }",
  },
  "accepted-invalid": {
    severity: "error",
    explanation: "An entry of accepted.yaml has an unknown rule or no reason.",
    hint: "Give each entry a rule and a reason. To accept it in one place only, add file, operation or pointer.",
    example: "- rule: null-typed-outptu",
  },
  "acceptance-unused": {
    severity: "warning",
    explanation: "An entry of accepted.yaml matches no finding.",
    hint: "Remove the entry.",
    example: "- { rule: truncated-page, file: pages/mended.md, reason: … }",
  },
};
