// Generates a native project export of about the requested size: folders, endpoints with parameters, bodies, responses
// and examples, and data models with references to each other. The output is deterministic and entirely synthetic.

const nouns = [
  "order",
  "ticket",
  "invoice",
  "parcel",
  "account",
  "device",
  "booking",
  "recipe",
  "lesson",
  "sensor",
];
const verbs = ["create", "search", "update", "archive", "export"];

function model(number) {
  const noun = nouns[number % nouns.length];
  const properties = {
    id: { type: "string", description: `The id of the ${noun}.` },
    title: { type: "string", description: "标题，长度 1-80" },
    amount: { type: "integer", description: "数量，默认值：1，范围 1-100" },
    state: {
      type: "string",
      description: "可选值：`open`、`closed`",
      "x-apifox-enum": [{ value: "open", name: "", description: "is open" }],
    },
    tags: { type: "array", items: { type: "string" } },
    owner: { $ref: `#/definitions/${1000 + ((number * 7 + 3) % Math.max(1, number))}` },
  };
  return {
    name: `${noun}-${number}`,
    displayName: `${noun} ${number}`,
    id: `#/definitions/${1000 + number}`,
    description: "",
    schema: {
      jsonSchema: {
        type: "object",
        properties,
        required: ["id"],
        "x-apifox-orders": Object.keys(properties),
      },
    },
    visibility: "INHERITED",
  };
}

function endpoint(number, models) {
  const noun = nouns[number % nouns.length];
  const verb = verbs[number % verbs.length];
  const reference = { $ref: `#/definitions/${1000 + (number % models)}` };
  const body = {
    type: "object",
    properties: {
      [noun]: reference,
      note: { type: "string", description: "A note. Default: none." },
      size: { type: "string", description: "尺寸，支持 `small`、`large`，默认 `small`" },
      options: {
        type: "object",
        properties: {
          fast: { type: "boolean", description: "默认 false" },
          depth: { type: "integer", description: "1 到 9" },
        },
      },
    },
    required: [noun],
  };
  const example = {
    [noun]: { id: "a1", title: "One" },
    note: "x",
    size: "large",
    options: { fast: true, depth: 3 },
  };
  return {
    name: `${verb} ${noun} ${number}`,
    api: {
      id: String(5000 + number),
      method: "post",
      path: `/v1/${noun}s/{id}/${verb}-${number}`,
      parameters: {
        path: [
          {
            id: "id#0",
            name: "id",
            required: true,
            description: "The id.",
            type: "string",
            enable: true,
            example: "a1",
          },
        ],
        query: [
          {
            id: "page#0",
            name: "page",
            required: false,
            description: "页码，默认 1",
            type: "integer",
            enable: true,
          },
        ],
      },
      commonParameters: { query: [], body: [], cookie: [], header: [] },
      responses: [
        {
          id: String(9000 + number),
          code: 200,
          name: "成功",
          headers: [],
          jsonSchema: {
            type: "object",
            properties: { code: { type: "integer" }, data: reference },
            required: ["code"],
          },
          description: "",
          contentType: "json",
          mediaType: "",
        },
      ],
      responseExamples: [
        {
          name: "成功示例",
          data: JSON.stringify({ code: 0, data: { id: "a1" } }, null, 2),
          responseId: 9000 + number,
          ordering: 1,
        },
      ],
      requestBody: {
        type: "application/json",
        parameters: [],
        jsonSchema: body,
        mediaType: "application/json",
        examples: [{ value: JSON.stringify(example, null, 2), mediaType: "application/json" }],
      },
      description: `Does ${verb} for the ${noun}.`,
      tags: [],
      status: "released",
      operationId: "",
      type: "http",
    },
  };
}

/** The text of a project with at least this number of bytes. */
export function makeProject(bytes) {
  const build = (count) => {
    const models = Math.max(1, Math.floor(count / 4));
    const folders = nouns.map((name, index) => ({
      name,
      id: 100 + index,
      items: Array.from({ length: count }, (_, number) => number)
        .filter((number) => number % nouns.length === index)
        .map((number) => endpoint(number, models)),
    }));
    return JSON.stringify({
      apifoxProject: "1.0.0",
      $schema: { app: "apifox", type: "project", version: "1.2.0" },
      info: { name: "Bench", description: "" },
      apiCollection: [{ name: "根目录", id: 1, items: folders }],
      schemaCollection: [
        { id: 2, name: "根目录", items: Array.from({ length: models }, (_, number) => model(number)) },
      ],
      responseCollection: [],
      securitySchemeCollection: [],
      environments: [],
      commonParameters: { parameters: { query: [], body: [], cookie: [], header: [] } },
    });
  };
  const sample = Buffer.byteLength(build(100)) / 100;
  let count = Math.ceil(bytes / sample);
  let text = build(count);
  while (Buffer.byteLength(text) < bytes) {
    count += 10;
    text = build(count);
  }
  return text;
}
