import type { MadeUpCase } from "./made-up-case.js";

const answers = (schema: string, example = ""): string =>
  `{'200': {description: ok, content: {application/json: {schema: ${schema}${example === "" ? "" : `, example: ${example}`}}}}}`;
const object = (properties: string): string => `{type: object, properties: {${properties}}}`;
const takes = (properties: string): string =>
  `{content: {application/json: {schema: ${object(properties)}}}}`;
const inPath = (name: string): string => `{name: ${name}, in: path, required: true, schema: {type: string}}`;
const inQuery = (name: string): string =>
  `{name: ${name}, in: query, required: true, schema: {type: string}}`;
const document = (title: string, paths: string): string => `openapi: 3.0.3
info: {title: ${title}, version: '1'}
servers: [{url: 'https://follow.example'}]
paths:
${paths}
`;
const states = "status: {type: string, enum: [queued, running, succeeded, failed]}";
const queued = "status: {type: string, enum: [queued]}";

/** Which operation follows up on which create, and what its pages say of states and outputs. */
export const followUps: readonly MadeUpCase[] = [
  {
    name: "a query by a parameter that has the name of the id and no other",
    files: {
      "pages/api.yaml": document(
        "Reels",
        `  /v2/reels:
    post: {operationId: cut, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object(`reel_no: {type: string}, ${queued}`))}}
  /v2/reels/status:
    get: {operationId: watch, parameters: [${inQuery("reel_no")}], responses: ${answers(object(`reel_no: {type: string}, ${states}, video_url: {type: string, format: uri}`))}}`,
      ),
    },
    facts: [
      ["/x-corsac-models/#length", 1],
      ["/x-corsac-models/0/kind", "task"],
      ["/x-corsac-lifecycles/reel/query", { operation: "watch", query: { reel_no: { from: "id" } } }],
      ["/x-corsac-lifecycles/reel/id", "/reel_no"],
      ["/x-corsac-lifecycles/reel/fields/output", "/video_url"],
    ],
    without: ["lifecycle-undocumented"],
  },
  {
    name: "a query by a POST whose body takes the id beside what it need not have",
    files: {
      "pages/api.yaml": document(
        "Стикеры",
        `  /api/stickers/create:
    post: {operationId: make, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object("code: {type: integer}, data: {type: object, properties: {task_id: {type: string}}}"))}}
  /api/stickers/inspect:
    post: {operationId: inspect, requestBody: ${takes("task_id: {type: string}, verbose: {type: boolean}")}, responses: ${answers(object(`code: {type: integer}, data: {type: object, properties: {task_id: {type: string}, ${states}, image_url: {type: string}}}`))}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/task/query", { operation: "inspect", body: { "/task_id": { from: "id" } } }],
      ["/x-corsac-lifecycles/task/state/pointer", "/data/status"],
      ["/x-corsac-models/0/lifecycle", "task"],
    ],
    without: ["lifecycle-undocumented"],
  },
  {
    name: "two creates and a query below each: two lifecycles",
    files: {
      "pages/api.yaml": document(
        "Edits",
        ["upscale", "expand"]
          .map(
            (what) => `  /v1/edits/${what}:
    post: {operationId: ${what}, requestBody: ${takes("prompt: {type: string}, image: {type: string}")}, responses: ${answers(object(`id: {type: string}, ${queued}`))}}
  /v1/edits/${what}/{id}:
    get: {operationId: look_${what}, parameters: [${inPath("id")}], responses: ${answers(object(`id: {type: string}, ${states}, image_url: {type: string}`))}}`,
          )
          .join("\n"),
      ),
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-lifecycles/#keys", ["expand", "upscale"]],
      ["/x-corsac-lifecycles/expand/query/operation", "look_expand"],
      ["/x-corsac-lifecycles/upscale/query/operation", "look_upscale"],
      ["/x-corsac-models/0/create/0/operation", "upscale"],
      ["/x-corsac-models/0/lifecycle", "upscale"],
      ["/x-corsac-models/1/create/0/operation", "expand"],
      ["/x-corsac-models/1/lifecycle", "expand"],
    ],
  },
  {
    name: "two creates, each with a query by a query parameter",
    files: {
      "pages/api.yaml": document(
        "Ton",
        ["speech", "music"]
          .map(
            (what) => `  /v1/${what}/submit:
    post: {operationId: ${what}, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object(`job_id: {type: string}, ${queued}`))}}
  /v1/${what}/query:
    get: {operationId: ask_${what}, parameters: [${inQuery("job_id")}], responses: ${answers(object(`job_id: {type: string}, ${states}, audio_url: {type: string}`))}}`,
          )
          .join("\n"),
      ),
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-models/0/create/0/operation", "music"],
      ["/x-corsac-models/1/create/0/operation", "speech"],
      ["/x-corsac-lifecycles/musicJob/query/operation", "ask_music"],
      ["/x-corsac-lifecycles/speechJob/query/operation", "ask_speech"],
      ["/x-corsac-models/0/lifecycle", "musicJob"],
      ["/x-corsac-models/1/lifecycle", "speechJob"],
    ],
  },
  {
    name: "words of the state in the text of an operation, each with a label",
    files: {
      "pages/api.yaml": document(
        "出图",
        `  /v1/posters:
    post: {operationId: make, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object("id: {type: string}, status: {type: string}"))}}
  /v1/posters/{id}:
    get: {operationId: look, description: 'status 的取值：waiting（排队中）、drawing（生成中）、ok（成功）、bad（失败）', parameters: [${inPath("id")}], responses: ${answers(object("id: {type: string}, status: {type: string}, image_url: {type: string}"))}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/poster/state/words/waiting", "pending"],
      ["/x-corsac-lifecycles/poster/state/words/drawing", "running"],
      ["/x-corsac-lifecycles/poster/state/words/ok", "succeeded"],
      ["/x-corsac-lifecycles/poster/state/words/bad", "failed"],
    ],
  },
  {
    name: "words of the state in English prose of the operation",
    files: {
      "pages/api.yaml": document(
        "Renders",
        `  /v1/renders:
    post: {operationId: make, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object("id: {type: string}, state: {type: string}"))}}
  /v1/renders/{id}:
    get: {operationId: look, description: 'Possible values of \`state\`: "enqueued", "in_progress", "finished", "aborted".', parameters: [${inPath("id")}], responses: ${answers(object("id: {type: string}, state: {type: string}, video_url: {type: string}"))}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/render/state/pointer", "/state"],
      ["/x-corsac-lifecycles/render/state/words/in_progress", "running"],
      ["/x-corsac-lifecycles/render/state/words/finished", "succeeded"],
      ["/x-corsac-lifecycles/render/fields/output", "/video_url"],
    ],
  },
  {
    name: "an input that the query repeats beside the output",
    files: {
      "pages/api.yaml": document(
        "Covers",
        `  /v1/covers:
    post: {operationId: make, requestBody: ${takes("prompt: {type: string}, audio_url: {type: string, format: uri}")}, responses: ${answers(object(`id: {type: string}, ${queued}, audio_url: {type: string, format: uri}`))}}
  /v1/covers/{id}:
    get: {operationId: look, parameters: [${inPath("id")}], responses: ${answers(object(`id: {type: string}, ${states}, prompt: {type: string}, audio_url: {type: string, format: uri}, result_url: {type: string, format: uri}`))}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/cover/fields/output", "/result_url"],
      ["/x-corsac-lifecycles/cover/query/operation", "look"],
    ],
  },
  {
    name: "an answer that repeats a picture and a video that were sent has no output",
    files: {
      "pages/api.yaml": document(
        "Mezcla",
        `  /v1/mezclas:
    post: {operationId: mezclar, requestBody: ${takes("model: {type: string, const: mix-3}, prompt: {type: string}, image_url: {type: string, format: uri}, video_url: {type: string, format: uri}")}, responses: ${answers(object("task_id: {type: string}, state: {type: string}, image_url: {type: string, format: uri}, video_url: {type: string, format: uri}"), "{task_id: '91104560', state: created, image_url: 'https://follow.example/a.png', video_url: 'https://follow.example/a.mp4'}")}}`,
      ),
    },
    facts: [
      ["/x-corsac-models/0/kind", "task"],
      ["/x-corsac-models/0/output/files", []],
    ],
  },
  {
    name: "a query of another kind of work is bound to no create",
    files: {
      "pages/api.yaml": document(
        "Several",
        `  /s/v1/videos:
    post: {operationId: film, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object(`id: {type: string}, ${queued}`))}}
  /s/v1/videos/{id}:
    get: {operationId: lookFilm, parameters: [${inPath("id")}], responses: ${answers(object(`id: {type: string}, ${states}, video_url: {type: string}`))}}
  /s/v1/voices/{id}:
    get: {operationId: lookVoice, parameters: [${inPath("id")}], responses: ${answers(object(`id: {type: string}, ${states}, sample: {type: string}`))}}
  /s/v1/images/generate:
    post: {operationId: draw, requestBody: ${takes("prompt: {type: string}")}, responses: ${answers(object(`id: {type: string}, ${queued}`))}}
  /s/v1/images/{id}:
    get: {operationId: lookPicture, parameters: [${inPath("id")}], responses: ${answers(object(`id: {type: string}, ${states}, image_url: {type: string}`))}}`,
      ),
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-lifecycles/image/query/operation", "lookPicture"],
      ["/x-corsac-lifecycles/video/query/operation", "lookFilm"],
      ["/x-corsac-lifecycles/#keys", ["image", "video"]],
    ],
  },
  {
    name: "the query tells the state, and an operation below it has the result",
    files: {
      "pages/api.yaml": document(
        "Scans",
        `  /v1/scans:
    post: {operationId: scan, requestBody: ${takes("prompt: {type: string}, image: {type: string}")}, responses: ${answers(object(`id: {type: string}, ${queued}`))}}
  /v1/scans/{id}/status:
    get: {operationId: look, parameters: [${inPath("id")}], responses: ${answers(object(`id: {type: string}, ${states}`))}}
  /v1/scans/{id}:
    get: {operationId: fetch, parameters: [${inPath("id")}], responses: ${answers(object("model_url: {type: string, format: uri}, size: {type: integer}"))}}`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/scan/query/operation", "look"],
      ["/x-corsac-lifecycles/scan/result/operation", "fetch"],
    ],
  },
  {
    name: "queries that show no answer: a finding for each create, and nothing is combined",
    files: {
      "pages/api.yaml": document(
        "Silent",
        ["still", "motion"]
          .map(
            (what) => `  /t/v1/${what}:
    post: {operationId: ${what}, requestBody: ${takes(`model: {type: string, const: tin-${what}}, prompt: {type: string}`)}, responses: ${answers("{type: object}", `{code: 0, data: {task_id: '83192', task_status: submitted}}`)}}
  /t/v1/${what}/{id}:
    get: {operationId: look_${what}, parameters: [${inPath("id")}], responses: ${answers("{type: object, properties: {}}")}}`,
          )
          .join("\n"),
      ),
    },
    facts: [
      ["/x-corsac-lifecycles", undefined],
      ["/x-corsac-models/0/kind", "task"],
      ["/x-corsac-models/1/kind", "task"],
    ],
    findings: [
      ["lifecycle-undocumented", "pages/api.yaml:6"],
      ["lifecycle-undocumented", "pages/api.yaml:10"],
    ],
  },
];
