import { apifoxPage, body, type MadeUpCase } from "./made-up-case.js";

const ok = "{'200': {description: ok}}";
const json = (schema: string): string => `{content: {application/json: {schema: ${schema}}}}`;

/** Operations that share the ids of models, and differ in everything else. */
export const endpoints: readonly MadeUpCase[] = [
  {
    name: "three speech operations with one model, where types, orders and bounds differ",
    files: {
      "pages/stream.yaml": `openapi: 3.0.3
info: {title: Sprachausgabe, version: '1'}
servers: [{url: 'https://stimme.example'}]
paths:
  /sprich: {post: {requestBody: ${json("{type: object, required: [text], properties: {modell: {type: string}, model: {type: string, enum: [stimme-1]}, text: {type: string, maxLength: 500}, tempo: {type: integer, minimum: 1, maximum: 3, default: 1}}}")}, responses: ${ok}}}
  /sprich/strom: {post: {requestBody: ${json("{type: object, required: [text, tempo], properties: {model: {type: string, enum: [stimme-1]}, text: {type: string, maxLength: 90}, tempo: {type: number, minimum: 0.5, maximum: 2, default: 1.5}}}")}, responses: ${ok}}}
`,
      "pages/klon.yaml": `openapi: 3.0.3
info: {title: Stimme nachbilden, version: '1'}
servers: [{url: 'https://stimme.example'}]
paths:
  /klon: {post: {requestBody: ${json("{type: object, required: [probe], properties: {model: {type: string, enum: [stimme-1]}, probe: {type: string, format: uri}, tempo: {type: string, enum: [schnell, langsam]}}}")}, responses: ${ok}}}
`,
    },
    facts: [
      ["/x-corsac-models/#length", 3],
      [body("/sprich", "/properties/tempo/type"), "integer"],
      [body("/sprich", "/properties/tempo/default"), 1],
      [body("/sprich/strom", "/properties/tempo/type"), "number"],
      [body("/sprich/strom", "/properties/text/maxLength"), 90],
      [body("/sprich/strom", "/required"), ["text", "tempo"]],
      [body("/klon", "/properties/tempo/enum"), ["schnell", "langsam"]],
      [body("/klon", "/required"), ["probe"]],
    ],
    without: ["contradicting-pages"],
  },
  {
    name: "pages whose examples have other types, and whose lists have another order",
    files: {
      "pages/配乐.md": apifoxPage("配乐", "/score/new", [
        "model: {type: string, enum: [harp-2, harp-3]}",
        "mood: {type: string, enum: [calm, glad, sad]}",
        "bars: {example: 8}",
        "tags: {example: [a]}",
      ]),
      "pages/续写.md": apifoxPage("续写", "/score/extend", [
        "model: {type: string, enum: [harp-3, harp-2]}",
        "mood: {type: string, enum: [sad, calm, glad]}",
        "bars: {example: '8'}",
        "tags: {example: a}",
      ]),
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      [body("/score/new", "/properties/bars/enum"), undefined],
      [body("/score/extend", "/properties/bars/enum"), undefined],
      [body("/score/new", "/properties/mood/enum"), ["calm", "glad", "sad"]],
      [body("/score/extend", "/properties/mood/enum"), ["sad", "calm", "glad"]],
      [body("/score/new", "/properties/model/enum"), ["harp-2", "harp-3"]],
    ],
    without: ["contradicting-pages"],
  },
  {
    name: "one list of models in a component that four operations refer to",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Shared list, version: '1'}
servers: [{url: 'https://shared.example/v1'}]
paths:
  /chat/completions: {post: {operationId: chat, requestBody: ${json("{type: object, required: [model, messages], properties: {model: {$ref: '#/components/schemas/ModelId'}, messages: {type: array, items: {type: object}}}}")}, responses: ${ok}}}
  /embeddings: {post: {operationId: embed, requestBody: ${json("{type: object, required: [model, input], properties: {model: {$ref: '#/components/schemas/ModelId'}, input: {type: string}}}")}, responses: ${ok}}}
  /rerank: {post: {operationId: rerank, requestBody: ${json("{type: object, required: [model, documents], properties: {model: {$ref: '#/components/schemas/ModelId'}, documents: {type: array, items: {type: string}}}}")}, responses: ${ok}}}
  /moderations: {post: {operationId: judge, requestBody: ${json("{type: object, required: [input], properties: {model: {$ref: '#/components/schemas/ModelId'}, input: {type: string}}}")}, responses: ${ok}}}
components: {schemas: {ModelId: {type: string, enum: [owl, owl-mini, owl-embed]}}}
`,
    },
    facts: [
      ["/x-corsac-models/#length", 4],
      ["/x-corsac-models/0/create/#length", 1],
      ["/x-corsac-models/3/create/#length", 1],
      [body("/embeddings", "/required"), ["model", "input"]],
      [body("/rerank", "/required"), ["model", "documents"]],
      [body("/moderations", "/required"), ["input"]],
    ],
    without: ["contradicting-pages"],
  },
  {
    name: "text to video and image to video with one model each keep what each requires",
    files: {
      "pages/文生视频.md": apifoxPage("文生视频", "/motion/text", [
        "model_name: {type: string, enum: [reel-v1, reel-v2]}",
        "prompt: {type: string}",
      ]),
      "pages/图生视频.md": apifoxPage("图生视频", "/motion/image", [
        "model_name: {type: string, example: reel-v2}",
        "first_frame: {type: string, format: uri}",
        "prompt: {type: string}",
      ]),
    },
    facts: [
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-models/0/create/#length", 1],
      ["/x-corsac-models/1/create/#length", 1],
      [body("/motion/text", "/properties/#keys"), ["model_name", "prompt"]],
      [body("/motion/image", "/properties/#keys"), ["first_frame", "model_name", "prompt"]],
    ],
    without: ["contradicting-pages"],
  },
];
