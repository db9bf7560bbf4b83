import type { JsonObject } from "../../src/document/json.js";

/** An invented project in the API tool's own format. Only for tests. */
export function projectExport(changes: JsonObject = {}): string {
  return JSON.stringify({ ...project, ...changes }, null, 2);
}

const task: JsonObject = {
  type: "object",
  properties: { id: { type: "string" }, state: { type: "string" }, owner: { $ref: "#/definitions/22" } },
  required: ["id", "state"],
  "x-apifox-orders": ["state", "id", "owner"],
};

const createApi: JsonObject = {
  id: "101",
  method: "post",
  path: "/v1/tasks",
  description: "Starts one.",
  status: "obsolete",
  tags: ["public"],
  parameters: {
    query: [
      { name: "limit", required: false, type: "integer", enable: true, example: "5" },
      { name: "old", enable: false },
    ],
  },
  commonParameters: { header: [{ name: "X-Off", enable: false }] },
  requestBody: {
    type: "application/json",
    jsonSchema: {
      type: "object",
      properties: { prompt: { type: "string", mock: { mock: "a fox" } } },
      required: ["prompt"],
      "x-apifox-orders": ["prompt", "01REF"],
      "x-apifox-refs": { "01REF": { $ref: "#/definitions/11", "x-apifox-overrides": { owner: null } } },
    },
    example: '{ "prompt": "a fox", "id": "t1", "state": "new" }',
  },
  responses: [
    {
      id: 7,
      code: 200,
      name: "OK",
      contentType: "json",
      headers: [{ name: "X-Left", type: "integer", description: "How many are left." }],
      jsonSchema: { $ref: "#/definitions/11", description: "The task." },
    },
  ],
  responseExamples: [{ name: "Done", responseId: "7", data: '{ "id": "t1" }' }],
  securityScheme: {},
  serverId: "",
};

const project: JsonObject = {
  apifoxProject: "1.0.0",
  info: { name: "Acme", description: "Pictures." },
  apiCollection: [
    {
      name: "root",
      id: 1,
      securityScheme: { schemeGroups: [{ id: "g", schemeIds: [31] }], required: true },
      items: [
        {
          name: "tasks/old",
          id: 2,
          items: [{ name: "Create a task", api: createApi }],
        },
        {
          name: "Read a task",
          api: {
            id: 102,
            method: "get",
            path: "/v1/tasks/{id}",
            serverId: "files",
            responses: [],
            parameters: {},
          },
        },
        { name: "A channel", api: { id: 103, type: "websocket", method: "get", path: "/v1/live" } },
      ],
    },
  ],
  docCollection: [{ name: "Guide", content: "# How to" }],
  schemaCollection: [
    {
      name: "root",
      items: [
        { name: "Task", id: "#/definitions/11", description: "A task.", schema: { jsonSchema: task } },
        {
          name: "Owner",
          id: 22,
          schema: { jsonSchema: { type: "object", properties: { name: { type: "string" } } } },
        },
      ],
    },
  ],
  securitySchemeCollection: [
    {
      id: 30,
      name: "root",
      items: [{ id: 31, name: "token", authConfigs: { type: "http", scheme: "bearer" } }],
    },
  ],
  commonParameters: {
    parameters: {
      header: [
        { name: "X-On", type: "string", description: "Who asks.", defaultValue: "me" },
        { name: "X-Off", type: "string" },
      ],
    },
  },
  responseCollection: [
    {
      name: "root",
      items: [
        {
          id: 9,
          name: "Not allowed",
          code: 401,
          contentType: "json",
          defaultEnable: true,
          jsonSchema: { type: "object" },
        },
      ],
    },
  ],
  environments: [
    {
      name: "Production",
      baseUrls: { default: "https://acme.example/api", files: "https://files.acme.example" },
    },
    { name: "Local", baseUrls: { default: "{{local}}" } },
  ],
};
