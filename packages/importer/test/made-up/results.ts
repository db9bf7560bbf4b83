import { body, type MadeUpCase } from "./made-up-case.js";

const answers = (schema: string, example = ""): string =>
  `{'200': {description: ok, content: {application/json: {schema: ${schema}${example === "" ? "" : `, example: ${example}`}}}}}`;
const input = (properties: string): string =>
  `{content: {application/json: {schema: {type: object, properties: {${properties}}}}}}`;

/** What creates return, and which of it is an output. */
export const results: readonly MadeUpCase[] = [
  {
    name: "inputs that an answer repeats in an envelope are no output",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: Inpaint, version: '1'}
servers: [{url: 'https://inpaint.example'}]
paths:
  /inpaint:
    post: {operationId: inpaint, requestBody: ${input("prompt: {type: string}, reference_images: {type: array, items: {type: string, format: uri}}, mask_url: {type: string, format: uri}")}, responses: ${answers("{type: object, properties: {ticket: {type: string}, phase: {type: string, enum: [waiting]}, params: {type: object, properties: {prompt: {type: string}, reference_images: {type: array, items: {type: string, format: uri}}, mask_url: {type: string, format: uri}}}}}")}}
  /inpaint/{ticket}:
    get: {operationId: look, parameters: [{name: ticket, in: path, required: true, schema: {type: string}}], responses: ${answers("{type: object, properties: {ticket: {type: string}, phase: {type: string, enum: [waiting, running, finished, failed]}, params: {type: object, properties: {mask_url: {type: string, format: uri}}}, picture_url: {type: string, format: uri}}}")}}
`,
    },
    facts: [
      ["/x-corsac-lifecycles/inpaint/id", "/ticket"],
      ["/x-corsac-lifecycles/inpaint/state/pointer", "/phase"],
      ["/x-corsac-lifecycles/inpaint/fields/output", "/picture_url"],
      ["/x-corsac-models/0/media", "image"],
    ],
  },
  {
    name: "the id of a schema that the example contradicts is not joined with the state of the example",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: 翻译, version: '1'}
servers: [{url: 'https://fanyi.example'}]
paths:
  /dub:
    post: {operationId: dub, requestBody: ${input("model: {type: string, const: dub-2}, video: {type: string, format: uri}, language: {type: string}")}, responses: ${answers(
      "{type: object, properties: {code: {type: integer}, msg: {type: string}, data: {type: object, properties: {taskNo: {type: string}}}}}",
      "{requestId: 7f0c2c1e-6d52-4c29-9d4e-5c5f2a5ad0aa, phase: queued, result: null}",
    )}}
  /dub/{requestId}:
    get: {operationId: look, parameters: [{name: requestId, in: path, required: true, schema: {type: string}}], responses: ${answers("{type: object, properties: {requestId: {type: string}, phase: {type: string, enum: [queued, running, completed, failed]}, result: {type: object, properties: {video_url: {type: string, format: uri}}}}}")}}
`,
    },
    facts: [
      ["/x-corsac-lifecycles/request/id", "/requestId"],
      ["/x-corsac-lifecycles/request/state/pointer", "/phase"],
      ["/x-corsac-lifecycles/request/fields/output", "/result"],
    ],
    without: ["foreign-response-example"],
  },
  {
    name: "a create that returns the number of a job, for a video made of a picture",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: Animar, version: '1'}
servers: [{url: 'https://animar.example'}]
paths:
  /animaciones:
    post: {operationId: crear, summary: Crea un video de una imagen, requestBody: ${input("imagen: {type: string, format: uri}, prompt: {type: string}, duration: {type: integer, enum: [5, 10]}")}, responses: ${answers("{type: object, properties: {job_id: {type: string}, status: {type: string, enum: [queued]}}}")}}
  /animaciones/{job_id}:
    get: {operationId: ver, parameters: [{name: job_id, in: path, required: true, schema: {type: string}}], responses: ${answers("{type: object, properties: {job_id: {type: string}, status: {type: string, enum: [queued, running, succeeded, failed]}, result: {type: object, properties: {video: {type: string, format: uri}}}}}")}}
`,
    },
    facts: [
      ["/x-corsac-models/0/kind", "task"],
      ["/x-corsac-models/0/media", "video"],
      [body("/animaciones", "/properties/duration/enum"), [5, 10]],
    ],
  },
  {
    name: "a create that returns its text at once, and one that returns sound",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Words and sound, version: '1'}
servers: [{url: 'https://words.example'}]
paths:
  /v1/summaries:
    post: {operationId: summarise, summary: Summarise a text, requestBody: ${input("model: {type: string, enum: [short-1]}, text: {type: string}")}, responses: ${answers("{type: object, properties: {id: {type: string}, summary: {type: string}, usage: {type: object, properties: {tokens: {type: integer}}}}}")}}
  /v1/narrations:
    post: {operationId: narrate, summary: Read a text aloud, requestBody: ${input("model: {type: string, enum: [loud-1]}, text: {type: string}, voice: {type: string}")}, responses: {'200': {description: ok, content: {audio/mpeg: {}}}}}
`,
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-models/0/kind", "answer"],
      ["/x-corsac-models/0/id", "loud-1"],
      ["/x-corsac-models/0/media", "audio"],
      ["/x-corsac-models/1/kind", "answer"],
      ["/x-corsac-models/1/lifecycle", undefined],
    ],
  },
  {
    name: "a status of an envelope says nothing of work that goes on",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: 群聊, version: '1'}
servers: [{url: 'https://qun.example'}]
paths:
  /send_card:
    post: {operationId: card, requestBody: ${input("group_id: {type: integer}, prompt: {type: string}, messages: {type: array, items: {type: object}}")}, responses: ${answers("{type: object, properties: {status: {type: string}, retcode: {type: integer}, data: {type: object, properties: {message_id: {type: integer}}}}}", "{status: ok, retcode: 0, data: {message_id: 7}}")}}
`,
    },
    facts: [["/x-corsac-models/#length", 0]],
    without: ["lifecycle-undocumented", "undocumented-output"],
  },
];
