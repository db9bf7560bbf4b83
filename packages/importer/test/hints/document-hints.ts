import { type Files, fieldPage, type HintCase, modelPage, overlay, page } from "./hint-case.js";

const hay = { "pages/hay.yaml": fieldPage("{ type: integer }") };
const mower = { "pages/mower.yaml": modelPage("farm/mower") };
const both = { ...mower, "pages/painter.yaml": modelPage("farm/painter") };
const actions = (text: string): Files => ({ "overlay.yaml": overlay(text) });
const english = (text: string): Files => ({ "overlay.en.yaml": overlay(text) });
const names = (text: string): Files => ({ "names.yaml": text });
const presets = (text: string): Files => ({ "presets.yaml": text });
const preset = (input: string, name = "wide", id = "farm/mower"): string =>
  `models:\n  ${id}: { ${name}: { text: { en: Wide. }, input: ${input} } }\n`;
const silent = (id: string): string =>
  modelPage(id, "{ type: object, properties: { task_id: { type: string }, status: { type: string } } }");
const inPath = "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]";
const follow = page(`/v1/jobs/{id}:
  get:
    operationId: readJob
    ${inPath}
    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { job: { type: string }, condition: { type: string }, file: { type: string } } } } } } }`);
const lifecycle = (
  binding: string,
  state = "state: { pointer: /condition, words: { ok: succeeded } }",
  output = "/file",
): string =>
  `- target: $
  update:
    x-corsac-lifecycles:
      job:
        id: /task_id
        query: ${binding}
        ${state}
        fields: { output: ${output} }`;
const bound = "{ operation: readJob, path: { id: { from: id } } }";
const jobs = { "pages/mower.yaml": silent("farm/mower"), "pages/follow.yaml": follow };
const download = (binding: string): string => `- target: $['x-corsac-models'][0]
  update:
    output:
      schema: { $ref: '#/components/schemas/File' }
      files: [{ pointer: "", media: file, download: ${binding} }]
- target: $.components
  update: { schemas: { File: { type: string } } }
${lifecycle(bound)}`;
const own = JSON.stringify({
  owner: "farm",
  name: "mower",
  latest_version: {
    openapi_schema: {
      openapi: "3.0.2",
      components: {
        schemas: {
          Input: {
            type: "object",
            properties: { prompt: { type: "string" }, seed: { type: "string" }, edge: { type: "integer" } },
          },
        },
      },
    },
  },
});

/** What is wrong with what a person wrote, and with the document that came of it. */
export const documentHints: readonly HintCase[] = [
  {
    rule: "no-documentation",
    files: { "pages/notice.md": "Please log in.\n" },
    ways: {
      "save the pages again": { "pages/notice.md": null, ...hay },
      "Correct what the other findings report": { "pages/notice.md": null, ...hay },
    },
  },
  {
    rule: "yaml-invalid",
    files: { ...hay, ...presets("models: [a: b: c") },
    ways: { "Correct the file": presets("models: {}\n") },
  },
  {
    rule: "yaml-doubtful",
    files: { ...hay, ...actions("- target: $.info\n  update: { title: !words Pictures }") },
    ways: { "Write a plain text": actions("- target: $.info\n  update: { title: Pictures }") },
  },
  {
    rule: "overlay-invalid",
    files: { ...hay, ...actions("- target: $.info") },
    ways: {
      "give each action a `target` and an `update`": actions(
        "- target: $.info\n  update: { title: Pictures }",
      ),
    },
  },
  {
    rule: "overlay-target-invalid",
    files: { ...hay, ...actions("- target: info\n  update: { title: Pictures }") },
    ways: { "with a JSONPath": actions("- target: $.info\n  update: { title: Pictures }") },
  },
  {
    rule: "overlay-target-gone",
    files: { ...hay, ...actions("- target: $.paths['/v1/gone']\n  remove: true") },
    ways: {
      "Correct the target": actions("- target: $.info\n  update: { title: Pictures }"),
      "remove the action": actions(""),
    },
  },
  {
    rule: "overlay-changes-nothing",
    files: { ...hay, ...actions("- target: $.info\n  update: { title: Meadow }") },
    ways: { "Remove the action": actions("") },
  },
  {
    rule: "translation-not-text",
    files: { ...hay, ...english("- target: $.info\n  update: { version: 2.0.0 }") },
    ways: {
      "Put facts into overlay.yaml": {
        "overlay.en.yaml": null,
        ...actions("- target: $.info\n  update: { version: 2.0.0 }"),
      },
    },
  },
  {
    rule: "translation-missing",
    files: {
      "pages/hay.yaml": fieldPage("{ type: integer, description: 长度。 }"),
      ...english("- target: $.info\n  update: { description: About hay. }"),
    },
    ways: {
      "Add the English wording to overlay.en.yaml": english(
        "- target: $.components.schemas.CreateHayRequest.properties.length\n  update: { description: The length. }",
      ),
    },
  },
  {
    rule: "preset-invalid",
    files: { ...mower, ...presets("models:\n  farm/mower: { wide: {} }\n") },
    ways: { "Give each preset a name in lower case": presets(preset("{ seed: 1 }")) },
  },
  {
    rule: "preset-model-unknown",
    files: { ...mower, ...presets(preset("{ seed: 1 }", "wide", "farm/mover")) },
    ways: { "Correct the model's id": presets(preset("{ seed: 1 }")) },
  },
  {
    rule: "preset-name-taken",
    files: { ...mower, "pages/wide.yaml": modelPage("farm/mower-wide"), ...presets(preset("{ seed: 1 }")) },
    ways: { "Rename the preset": presets(preset("{ seed: 1 }", "broad")) },
  },
  {
    rule: "preset-input-invalid",
    files: { ...mower, ...presets(preset("{ seed: many }")) },
    ways: { "Correct the field or the value": presets(preset("{ seed: 1 }")) },
  },
  {
    rule: "names-invalid",
    files: { ...mower, ...names("models:\n  farm/mower: 2-mower\n") },
    ways: { "Write a JavaScript identifier": names("models:\n  farm/mower: mower2\n") },
  },
  {
    rule: "names-unused",
    files: { ...mower, ...names("models:\n  farm/mover: mower\n") },
    ways: {
      "Correct the entry": names("models:\n  farm/mower: mower2\n"),
      "remove it": names("models: {}\n"),
    },
  },
  {
    rule: "operation-name-conflict",
    files: {
      ...hay,
      ...names("operations:\n  POST /v1/hay: mowHay\n"),
      ...actions("- target: $.paths['/v1/hay'].post\n  update: { operationId: cutHay }"),
    },
    ways: {
      "Keep the name in names.yaml": {
        ...names("operations:\n  POST /v1/hay: cutHay\n"),
        "overlay.yaml": null,
      },
    },
  },
  {
    rule: "operation-name-duplicate",
    files: {
      "pages/hay.yaml": page(
        "/v1/hay: { get: { operationId: read, responses: { '200': { description: OK } } } }\n/v1/straw: { get: { responses: { '200': { description: OK } } } }",
      ),
      ...actions("- target: $.paths['/v1/straw'].get\n  update: { operationId: read }"),
    },
    ways: {
      "Give one of them another name in names.yaml": {
        ...names("operations:\n  GET /v1/straw: readStraw\n"),
        "overlay.yaml": null,
      },
    },
  },
  {
    rule: "operation-unknown",
    files: { ...jobs, ...actions(lifecycle("{ operation: readJbo, path: { id: { from: id } } }")) },
    ways: { "Write the operationId": actions(lifecycle(bound)) },
  },
  {
    rule: "operation-documented",
    files: { ...jobs, ...actions(lifecycle("{ operation: 'GET /v1/jobs/{id}', undocumented: {} }")) },
    ways: { "Remove `undocumented`": actions(lifecycle("{ operation: 'GET /v1/jobs/{id}' }")) },
  },
  {
    rule: "download-method",
    files: { ...jobs, ...actions(download("{ operation: 'POST /v1/models/farm/mower/run' }")) },
    ways: {
      "Use an operation with the method GET": actions(download("{ operation: 'GET /v1/jobs/{id}' }")),
      "set `url`": actions(download("{ operation: 'POST /v1/models/farm/mower/run', url: /task_id }")),
    },
  },
  {
    rule: "binding-parameter",
    files: { ...jobs, ...actions(lifecycle("{ operation: readJob }")) },
    ways: { "Bind each parameter of the path": actions(lifecycle(bound)) },
  },
  {
    rule: "role-unknown-field",
    files: {
      "pages/mower.yaml": modelPage("farm/mower").replace("seed:", "style: { type: string }, seed:"),
      ...actions("- target: $['x-corsac-models'][0]\n  update: { roles: { prompt: /promt } }"),
    },
    ways: {
      "Write the JSON Pointer of a field of the model's input": actions(
        "- target: $['x-corsac-models'][0]\n  update: { roles: { negativePrompt: /style } }",
      ),
      "remove the role": { "overlay.yaml": null },
    },
  },
  {
    rule: "pointer-unknown",
    files: { ...jobs, ...actions(lifecycle(bound, undefined, "/flie")) },
    ways: {
      "Correct the pointer": actions(lifecycle(bound)),
      "add the field to the response in the overlay": actions(
        `${lifecycle(bound, undefined, "/flie")}
- target: $.paths[*].get.responses['200'].content['application/json'].schema.properties
  update: { flie: { type: string } }`,
      ),
    },
  },
  {
    rule: "lifecycle-unused",
    files: {
      ...jobs,
      ...actions(`- target: $['x-corsac-models'][0]
  update: { kind: answer }
${lifecycle(bound)}`),
    },
    ways: {
      "Set `kind: task` and `lifecycle": actions(`- target: $['x-corsac-models'][0]
  update: { kind: task, lifecycle: job }
${lifecycle(bound)}`),
      "or remove it": { "overlay.yaml": null },
    },
  },
  {
    rule: "template-unused",
    files: {
      "pages/mower.yaml": modelPage("farm/mower"),
      ...actions(
        `- target: $['x-corsac-models'][0]
  update: { kind: answer }
${lifecycle("GET {create}/{id}")}`,
      ),
    },
    ways: {
      "Set it as the `lifecycle`": {
        ...jobs,
        ...actions(
          `- target: $['x-corsac-models'][0]
  update: { lifecycle: job }
${lifecycle("{ operation: 'GET {create}/{id}', undocumented: {} }")}`,
        ),
      },
    },
  },
  {
    rule: "model-duplicate",
    files: { ...both, ...actions("- target: $['x-corsac-models'][0]\n  update: { slug: painter }") },
    ways: {
      "Names are set in names.yaml": { ...names("models:\n  farm/mower: mower\n"), "overlay.yaml": null },
      "ids and slugs in overlay.yaml": actions(
        "- target: $['x-corsac-models'][0]\n  update: { slug: best-mower }",
      ),
    },
  },
  {
    rule: "model-without-lifecycle",
    files: {
      ...jobs,
      "pages/mower.yaml": modelPage(
        "farm/mower",
        "{ type: object, properties: { task_id: { type: string } } }",
      ),
    },
    ways: { "Describe a lifecycle in overlay.yaml": actions(lifecycle(bound)) },
  },
  {
    rule: "lifecycle-unknown",
    files: { ...jobs, ...actions("- target: $['x-corsac-models'][0]\n  update: { lifecycle: jbo }") },
    ways: {
      "Describe it in overlay.yaml": {
        ...jobs,
        ...actions(lifecycle(bound).replace("job:", "jbo:")),
      },
    },
  },
  {
    rule: "lifecycle-inferred",
    files: {
      "pages/mower.yaml": silent("farm/mower"),
      "pages/query.yaml": page(
        `/v1/tasks/{task_id}:\n  get:\n    operationId: readTask\n    parameters: [{ name: task_id, in: path, required: true, schema: { type: string } }]\n    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { task_id: { type: string }, status: { type: string, enum: [queued, succeeded, failed] }, output: { type: string } } } } } } }`,
      ),
    },
    ways: {
      "Write it into the overlay": actions(
        lifecycle(
          "{ operation: readTask, path: { task_id: { from: id } } }",
          "state: { pointer: /status, words: { succeeded: succeeded } }",
          "/output",
        ),
      ),
    },
  },
  {
    rule: "lifecycle-undocumented",
    files: { "pages/mower.yaml": silent("farm/mower") },
    ways: { "describe the fact in the overlay": { ...jobs, ...actions(lifecycle(bound)) } },
  },
  {
    rule: "lifecycle-without-state",
    files: { ...jobs, ...actions(lifecycle(bound, "state: { words: {} }")) },
    ways: { "Add state.pointer": actions(lifecycle(bound)) },
  },
  {
    rule: "reference-unresolved",
    files: {
      ...hay,
      ...actions(
        "- target: $.components\n  update: { schemas: { Straw: { properties: { length: { $ref: '#/components/schemas/Gone' } } } } }",
      ),
    },
    ways: {
      "Add the target": actions(
        "- target: $.components\n  update: { schemas: { Straw: { properties: { length: { $ref: '#/components/schemas/Gone' } } }, Gone: {} } }",
      ),
      "remove the reference": actions(
        "- target: $.components\n  update: { schemas: { Straw: { properties: { length: {} } } } }",
      ),
    },
  },
  {
    rule: "path-parameter",
    files: {
      ...hay,
      ...actions(
        "- target: $.paths\n  update: { '/v1/hay/{id}': { get: { responses: { '200': { description: OK } } } } }",
      ),
    },
    ways: {
      "the parameter in overlay.yaml": actions(
        `- target: $.paths\n  update: { '/v1/hay/{id}': { get: { ${inPath}, responses: { '200': { description: OK } } } } }`,
      ),
    },
  },
  {
    rule: "openapi-invalid",
    files: { ...hay, ...actions("- target: $.paths['/v1/hay'].post\n  update: { deprecated: soon }") },
    ways: {
      "the overlay action that it comes from": actions(
        "- target: $.paths['/v1/hay'].post\n  update: { deprecated: true }",
      ),
    },
  },
  {
    rule: "schema-invalid",
    files: {
      ...hay,
      ...actions("- target: $.components\n  update: { schemas: { Straw: { $anchor: 1st } } }"),
    },
    ways: {
      "the overlay action that it comes from": actions(
        "- target: $.components\n  update: { schemas: { Straw: { $anchor: first } } }",
      ),
    },
  },
  {
    rule: "extension-invalid",
    files: {
      ...hay,
      ...actions("- target: $\n  update: { x-corsac-lifecycles: { task: { id: task_id } } }"),
    },
    ways: { "Correct it in the overlay": actions("- target: $\n  update: { x-corsac-lifecycles: {} }") },
  },
  {
    rule: "extension-unknown",
    files: { ...hay, ...actions("- target: $\n  update: { x-corsac-modles: [] }") },
    ways: { "Correct the name": actions("- target: $\n  update: { x-corsac-service: { title: Hay } }") },
  },
  {
    rule: "model-schema-invalid",
    files: { ...mower, "models/mower.json": '{ "detail": "not found" }' },
    ways: { "Save what the model's host publishes": { "models/mower.json": own } },
  },
  {
    rule: "model-schema-unused",
    files: { "pages/painter.yaml": modelPage("farm/painter"), "models/mower.json": own },
    ways: {
      "Remove the file": { "models/mower.json": null },
      "correct the id in it": { "models/mower.json": own.replace('"mower"', '"painter"') },
    },
  },
  {
    rule: "page-contradicts-model-schema",
    files: { ...mower, "models/mower.json": own },
    ways: {
      "Write the correct value into overlay.yaml": actions(
        "- target: $.components.schemas.MowerInput.properties.seed\n  update: { type: string }",
      ),
      "accept the finding in accepted.yaml": {
        "accepted.yaml": "- { rule: page-contradicts-model-schema, reason: The page is right. }\n",
      },
    },
  },
  {
    rule: "property-only-in-model-schema",
    files: { ...mower, "models/mower.json": own },
    ways: {
      "remove them in overlay.yaml": actions(
        "- target: $.components.schemas.MowerInput.properties.edge\n  remove: true",
      ),
    },
  },
  {
    rule: "unchecked-keyword",
    files: {
      "pages/mower.yaml": modelPage("farm/mower").replace(
        "seed: { type: integer }",
        "tags: { type: object, patternProperties: { ^x-: { type: string } } }",
      ),
    },
    ways: {
      "accept this finding in accepted.yaml": {
        "accepted.yaml": "- { rule: unchecked-keyword, reason: The service checks it. }\n",
      },
    },
  },
  {
    rule: "confirmation-without-effect",
    files: {
      ...mower,
      ...actions(
        "- target: $.components.schemas.MowerInput.properties.seed\n  update: { x-corsac-confirmed: true }",
      ),
    },
    ways: { "Remove the overlay action": actions("") },
  },
  {
    rule: "accepted-invalid",
    files: { ...hay, "accepted.yaml": "- rule: null-typed-outptu\n" },
    ways: { "Give each entry a rule and a reason": { "accepted.yaml": "[]\n" } },
  },
  {
    rule: "acceptance-unused",
    files: { ...hay, "accepted.yaml": "- { rule: truncated-page, reason: It was cut. }\n" },
    ways: { "Remove the entry": { "accepted.yaml": "[]\n" } },
  },
  {
    rule: "undocumented-output",
    files: { "pages/mower.yaml": modelPage("farm/mower", "{ type: object, properties: {} }") },
    ways: {
      "Describe the output in overlay.yaml": actions(
        "- target: $.components.schemas.MowerOutput\n  update: { type: string, format: uri }",
      ),
    },
  },
];
