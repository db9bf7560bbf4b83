const body = {
  type: "application/json",
  parameters: [],
  jsonSchema: {
    type: "object",
    properties: {
      input: {
        type: "object",
        properties: {
          mood: { type: "string", description: "How the sea is." },
          waves: { type: "integer", description: "How many waves." },
        },
        required: ["mood"],
      },
    },
    required: ["input"],
  },
  mediaType: "",
  examples: [
    { value: '{ "input": { "mood": "calm", "waves": 3 } }', mediaType: "application/json", description: "" },
  ],
  oasExtensions: "",
};

const answers = [
  {
    id: 1,
    name: "成功",
    code: 200,
    contentType: "json",
    jsonSchema: {
      type: "object",
      properties: {
        id: { type: "string" },
        status: { type: "string" },
        output: { type: "string" },
      },
      required: ["id", "status"],
    },
    itemSchema: {},
    description: "",
    mediaType: "",
    headers: [],
    oasExtensions: "",
  },
];

const facts = "MethodPOST\nPath/v2/tides\nTypehttp\nStatus1";
const block = (value: unknown): string => JSON.stringify(value, null, 2);

/** A documentation page of a fictional service, in the form of an Apifox page dump. */
export const tidePage: string = `创建任务 acme/tide

POST /v2/tides

${facts}

说明

概览

${facts}

参数

${block({ query: [], path: [], cookie: [], header: [] })}

请求体

${block(body)}

响应

${block(answers)}

响应示例

${block([{ name: "成功", responseId: 1, data: '{ "id": "t1", "status": "done", "output": "https://files.example/t1.webp" }', description: "", oasKey: "" }])}
`;
