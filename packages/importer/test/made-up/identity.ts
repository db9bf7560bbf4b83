import { apifoxPage, body, type MadeUpCase } from "./made-up-case.js";

/** What one model is, and that operations do not contradict each other. */
export const identity: readonly MadeUpCase[] = [
  {
    name: "two operations with the same models keep their own lists",
    files: {
      "pages/绘图.md": apifoxPage("绘图", "/v2/draw", [
        "model: {type: string, enum: [lumen-1, lumen-2]}",
        "steps: {type: integer, enum: [10, 20, 30]}",
        "format: {type: string, enum: [png, webp]}",
      ]),
      "pages/改图.md": apifoxPage("改图", "/v2/redraw", [
        "model: {type: string, enum: [lumen-1, lumen-2]}",
        "steps: {type: integer, enum: [15, 25]}",
        "format: {type: string, enum: [webp, png]}",
      ]),
    },
    facts: [
      [body("/v2/draw", "/properties/steps/enum"), [10, 20, 30]],
      [body("/v2/redraw", "/properties/steps/enum"), [15, 25]],
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-models/0/create/#length", 1],
      ["/x-corsac-models/1/create/#length", 1],
    ],
    without: ["contradicting-pages"],
  },
  {
    name: "types inferred from examples of two operations do not contradict",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Mix, version: '1'}
servers: [{url: 'https://mix.example'}]
paths:
  /fast: {post: {operationId: fast, requestBody: {content: {application/json: {schema: {type: object}, example: {model: tone-9, text: hi, pace: 2}}}}, responses: {'200': {description: ok}}}}
  /slow: {post: {operationId: slow, requestBody: {content: {application/json: {schema: {type: object}, example: {model: tone-9, text: hi, pace: 0.5}}}}, responses: {'200': {description: ok}}}}
`,
    },
    facts: [
      [body("/slow", "/properties/pace/type"), "number"],
      ["/paths/#keys", ["/fast", "/slow"]],
      ["/x-corsac-models/#length", 2],
    ],
    without: ["contradicting-pages"],
  },
  {
    name: "one model name on a chat, a video and a picture operation makes three models",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: All, version: '1'}
servers: [{url: 'https://all.example'}]
paths:
  /chat: {post: {requestBody: {content: {application/json: {schema: {type: object, required: [model, messages], properties: {model: {type: string, enum: [omni-a, omni-b]}, messages: {type: array, items: {type: object}}}}}}}, responses: {'200': {description: ok}}}}
  /video: {post: {requestBody: {content: {application/json: {schema: {type: object, required: [model, image], properties: {model: {type: string, enum: [omni-a, omni-b]}, image: {type: string}}}}}}, responses: {'200': {description: ok}}}}
  /picture: {post: {requestBody: {content: {application/json: {schema: {type: object, required: [model, prompt], properties: {model: {type: string, enum: [omni-a, omni-b]}, prompt: {type: string}}}}}}, responses: {'200': {description: ok}}}}
`,
    },
    facts: [
      ["/x-corsac-models/#length", 3],
      [body("/video", "/required"), ["model", "image"]],
      [body("/picture", "/required"), ["model", "prompt"]],
    ],
  },
  {
    name: "an enumerated model_name and mv are choices of one model each",
    files: {
      "pages/song.md": apifoxPage("写歌", "/song", [
        "mv: {type: string, enum: [beat-v3, beat-v4]}",
        "prompt: {type: string}",
      ]),
      "pages/clip.md": apifoxPage("短片", "/clip", [
        "model_name: {type: string, enum: [clip-v1, clip-v2, clip-v3]}",
        "prompt: {type: string}",
      ]),
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      [body("/clip", "/properties/model_name/enum"), ["clip-v1", "clip-v2", "clip-v3"]],
      [body("/song", "/properties/mv/enum"), ["beat-v3", "beat-v4"]],
    ],
  },
  {
    name: "mv is no model where it holds a music video",
    files: {
      "pages/film.md": apifoxPage("影片", "/film", [
        "mv: {type: string, description: 视频地址, example: 'https://media.example/1.mp4'}",
        "prompt: {type: string}",
      ]),
    },
    facts: [["/x-corsac-models/#length", 0]],
  },
];
