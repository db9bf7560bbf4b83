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
    explanation: "None of the files can be read as API documentation, so there is no document.",
    hint: "Correct what the other findings say of the files; or save the pages again as text, .md or OpenAPI.",
    example: "A folder whose only page says: Please log in.",
  },
  "yaml-invalid": {
    severity: "error",
    explanation: "A file of the service's folder is not valid YAML, or holds what JSON cannot say.",
    hint: "Mend the file; what it says is left out until then.",
    example: "title: a: b",
  },
  "yaml-doubtful": {
    severity: "warning",
    explanation: "A file of the service's folder holds YAML that may be read otherwise than it is meant.",
    hint: "Write a plain text, list or object there; in doubt put it in quotation marks.",
    example: "title: !words Pictures",
  },
  "overlay-invalid": {
    severity: "error",
    explanation: "An overlay is not what OpenAPI Overlay 1.0 or 1.1 asks for.",
    hint: "Give it `overlay`, `info` and `actions`; give each action a `target` and an `update`, a `copy` (1.1) or `remove: true`.",
    example: "actions:\n  - target: $.info",
  },
  "overlay-target-invalid": {
    severity: "error",
    explanation: "An action's target is no JSONPath, or selects what cannot be updated.",
    hint: "Target an object or an array, by JSONPath as RFC 9535 has it.",
    example: "- target: paths./v1/tasks\n  update: { summary: One }",
  },
  "overlay-target-gone": {
    severity: "error",
    explanation: "An action's target matches nothing: the pages have moved on.",
    hint: "Correct the target, or remove the action.",
    example: "- target: $.paths['/v1/gone']\n  remove: true",
  },
  "overlay-changes-nothing": {
    severity: "error",
    explanation: "An action says what the document says already.",
    hint: "Remove the action.",
    example: "- target: $.info\n  update: { title: As the page has it }",
  },
  "translation-not-text": {
    severity: "error",
    explanation: "A translation changes something other than a title, a summary or a description.",
    hint: "Say facts in overlay.yaml; a translation holds words.",
    example: "# overlay.en.yaml\n- target: $.info\n  update: { version: 2.0.0 }",
  },
  "translation-missing": {
    severity: "info",
    explanation: "The document has an English overlay, but a text in it is in another language alone.",
    hint: "Add the English wording to overlay.en.yaml.",
    example: "description: 宽度。   # and no action on it in overlay.en.yaml",
  },
  "preset-invalid": {
    severity: "error",
    explanation:
      "An entry of presets.yaml has no text or no input, a name that is none, or something unknown.",
    hint: "Give each preset a name in small letters, a text, and an input or defaults.",
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
    explanation: "Two presets, or a preset and a model, would have one public name.",
    hint: "Rename the preset.",
    example: "models:\n  acme/painter: { wide: … }   # where acme/painter-wide is a model, too",
  },
  "preset-input-invalid": {
    severity: "error",
    explanation: "A preset sets a field that the model does not have, or to a value that it does not take.",
    hint: "Correct the field or the value.",
    example: "input: { widht: 1024 }",
  },
  "names-invalid": {
    severity: "error",
    explanation: "The file names.yaml gives a name that is none, or one name twice.",
    hint: "Names are identifiers, each given once.",
    example: "models:\n  acme/painter: 2-painter",
  },
  "names-unused": {
    severity: "warning",
    explanation:
      "An entry of names.yaml names a model or an operation that the service does not have: it is misspelled, or its page is gone.",
    hint: "Correct the entry, or remove it. An entry that stays keeps the name for a page that comes back.",
    example: "models:\n  acme/panter: panter   # the pages are about acme/painter",
  },
  "operation-name-conflict": {
    severity: "error",
    explanation: "The overlay names an operation otherwise than names.yaml.",
    hint: "Say the name in one place, names.yaml, and take it out of overlay.yaml.",
    example: "names.yaml has getTask, the overlay says operationId: readTask",
  },
  "operation-name-duplicate": {
    severity: "error",
    explanation: "Two operations have one operationId.",
    hint: "Give one another name in names.yaml.",
    example: "operationId: getTask   # on two paths",
  },
  "operation-unknown": {
    severity: "error",
    explanation: "A model or a lifecycle names an operation that does not exist.",
    hint: "Write the operationId as the document has it.",
    example: "query: { operation: getTsk }",
  },
  "operation-documented": {
    severity: "error",
    explanation:
      "A binding says that its operation is undocumented, and a page has it: what the binding says of the response is not used.",
    hint: "Take `undocumented` out. What the page leaves out is said by an action on the operation.",
    example: "query: { operation: GET /v1/tasks/{id}, undocumented: {} }   # a page has it",
  },
  "download-method": {
    severity: "error",
    explanation:
      "The response to a download without `url` is the file, which is fetched from its address when somebody reads it: that needs a GET.",
    hint: "Name an operation whose method is GET, or say by `url` where the response has the file's address.",
    example: "download: { operation: POST /v1/files/{id}, path: { id: { from: id } } }",
  },
  "binding-parameter": {
    severity: "error",
    explanation:
      "A binding leaves a path parameter open, or binds a parameter that the operation does not have; it is left out.",
    hint: "Bind each parameter of the path: path: { id: { from: id } }.",
    example: "query: { operation: getTask }   # of /v1/tasks/{id}",
  },
  "role-unknown-field": {
    severity: "error",
    explanation: "A role of a model names a field that its input does not have; it is left out.",
    hint: "Name a field of the model's input by its JSON Pointer, or remove the role.",
    example: "roles: { prompt: /promt }   # the input has /prompt",
  },
  "pointer-unknown": {
    severity: "error",
    explanation:
      "An overlay says where something stands, and neither the schema nor an example of that request or response has anything there.",
    hint: "Correct the pointer, or say in the overlay what the response has.",
    example: "state: { pointer: /stats }   # the response has /status",
  },
  "lifecycle-unused": {
    severity: "warning",
    explanation: "The overlay writes a lifecycle that no model follows, so that it has no effect.",
    hint: "Write kind: task and lifecycle: its name at the models that follow it, or take it out.",
    example: "x-corsac-lifecycles: { song: { … } }   # and no model with lifecycle: song",
  },
  "template-unused": {
    severity: "error",
    explanation:
      "A lifecycle uses the create's path (`{create}`), and no model has this lifecycle, so the path is unknown.",
    hint: "Name it as the `lifecycle` of the models that follow it.",
    example: 'query: "GET {create}/{id}"',
  },
  "model-duplicate": {
    severity: "error",
    explanation: "Two models have one id, name or slug.",
    hint: "Give each model its own: names in names.yaml, ids and slugs in overlay.yaml.",
    example: "x-corsac-models: [{ id: acme/painter }, { id: acme/painter }]",
  },
  "model-without-lifecycle": {
    severity: "warning",
    explanation:
      "A model starts work that takes its time, but nothing says how it is followed until it is done.",
    hint: "Describe a lifecycle in overlay.yaml, under x-corsac-lifecycles; corsac lint --suggest proposes what the pages prove of it.",
    example: "A page of a create whose answer is { task_id }, and no page of its query",
  },
  "lifecycle-unknown": {
    severity: "error",
    explanation: "A model follows a lifecycle that is not described.",
    hint: "Describe it in overlay.yaml, under x-corsac-lifecycles.",
    example: "x-corsac-models: [{ id: acme/painter, lifecycle: tsk }]",
  },
  "lifecycle-inferred": {
    severity: "info",
    explanation: "No overlay describes a lifecycle; the one that the pages prove is used.",
    hint: "Write it into the overlay: corsac lint --suggest.",
    example: "A create and a query that answer in the same shape",
  },
  "lifecycle-undocumented": {
    severity: "warning",
    explanation:
      "A fact of a lifecycle stands on no page: how to query, what a status word means, where the output is.",
    hint: "Add the page, describe the fact in the overlay, or learn it from a real answer: corsac learn.",
    example: "A query page without any status word",
  },
  "lifecycle-without-state": {
    severity: "warning",
    explanation:
      "A lifecycle does not say how an answer tells the state, so that no prediction would ever be finished.",
    hint: "Add state.pointer and state.words, or state.rules, in overlay.yaml; a saved answer (corsac learn) shows them.",
    example: "state: { words: {} }",
  },
  "reference-unresolved": {
    severity: "warning",
    explanation: "A $ref leads nowhere.",
    hint: "Add what it names, or take the reference out.",
    example: "$ref: '#/components/schemas/Gone'",
  },
  "path-parameter": {
    severity: "warning",
    explanation: "In the finished document a path and its declared parameters do not name the same.",
    hint: "Correct the path, or the parameter in overlay.yaml.",
    example: "/v1/tasks/{id}:\n  get: { parameters: [] }",
  },
  "openapi-invalid": {
    severity: "warning",
    explanation: "The finished document is not OpenAPI 3.1.",
    hint: "Correct the page or the overlay action that brought it there.",
    example: "info: { version: 1.0.0 }   # without a title",
  },
  "schema-invalid": {
    severity: "warning",
    explanation: "A schema of the finished document is no JSON Schema.",
    hint: "Correct the page or the overlay action that brought it there.",
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
    explanation: "A file in models/ holds no model's own schema.",
    hint: "Save what the model's host publishes: the model object, its openapi_schema, or the input's schema.",
    example: '{ "detail": "not found" }',
  },
  "model-schema-unused": {
    severity: "warning",
    explanation: "A file in models/ is about a model that no page offers.",
    hint: "Take the file out, or correct the id in it.",
    example: "models/acme_sculptor.json, where all pages are about acme/painter",
  },
  "page-contradicts-model-schema": {
    severity: "warning",
    explanation:
      "A page and the model's own schema say different things. The page's word stands until the overlay decides.",
    hint: "Say in overlay.yaml which is right; or accept it in accepted.yaml, with the reason.",
    example: "The page: 最大值：50。 The model: { maximum: 500 }",
  },
  "property-only-in-model-schema": {
    severity: "info",
    explanation:
      "The model's own schema has properties that no page mentions; they became part of its input.",
    hint: "Nothing to do; where the service does not pass them on, remove them in overlay.yaml.",
    example: "seed, in the model's schema alone",
  },
  "unchecked-keyword": {
    severity: "info",
    explanation:
      "Input schemas hold keywords of JSON Schema that the client does not check. It sends what they alone forbid.",
    hint: "Nothing to do: the service checks them. The guide on inputs lists the keywords that the client checks. To end the note, accept this finding in accepted.yaml.",
    example: "patternProperties: { ^x-: { type: string } }",
  },
  "confirmation-without-effect": {
    severity: "error",
    explanation: "An `x-corsac-confirmed` stands where nothing was inferred, or where all of it is declared.",
    hint: "Remove the overlay action, or correct its target.",
    example:
      "- { target: $.components.schemas.PainterInput.properties.seed, update: { x-corsac-confirmed: true } }",
  },
  "accepted-invalid": {
    severity: "error",
    explanation: "An entry of accepted.yaml names no rule that exists, or gives no reason.",
    hint: "Give each entry a rule and a reason, and where it is meant for one place: file, operation, pointer.",
    example: "- rule: null-typed-outptu",
  },
  "acceptance-unused": {
    severity: "warning",
    explanation: "An entry of accepted.yaml accepts nothing any more.",
    hint: "Remove the entry.",
    example: "- { rule: truncated-page, file: pages/mended.md, reason: … }",
  },
};
