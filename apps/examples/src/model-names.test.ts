import { createClient, defineModel, type Model, modelsByName } from "@corsac/core";
import { createProxy } from "@corsac/core/proxy";
import { buildDocument, describeModels, describeService } from "@corsac/importer";
import { renderOutput } from "@corsac/sandbox/node";
import { expect, test } from "vitest";

const operation = (id: string) => ({
  post: {
    operationId: id,
    summary: id,
    requestBody: {
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: { model: { const: `heron/${id}` }, prompt: { type: "string" } },
          },
        },
      },
    },
    responses: {
      200: {
        description: "",
        content: {
          "application/json": {
            schema: { type: "object", properties: { output: { type: "string", format: "uri" } } },
          },
        },
      },
    },
  },
});

const { document } = buildDocument({
  name: "plume",
  pages: [
    {
      path: "pages/api.json",
      text: JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Plume", version: "1" },
        paths: { "/v1/ink": operation("ink-1"), "/v1/paper": operation("paper-long") },
      }),
    },
  ],
});
const service = describeService(document);
const models: Model[] = describeModels(document).map(({ ...data }) => defineModel({ ...data, service }));

/** Name → id of the one model that has it. */
const table: [name: string, id: string | undefined][] = [
  ["heron/ink-1", "heron/ink-1"],
  ["ink-1", "heron/ink-1"],
  ["ink1", "heron/ink-1"],
  ["plume/ink-1", "heron/ink-1"],
  ["plume/heron/paper-long", "heron/paper-long"],
  ["paperLong", "heron/paper-long"],
  ["PAPERLONG", "heron/paper-long"],
  ["long", undefined],
  ["", undefined],
];

/** The model that the proxy asks about before it sends anything; nothing is allowed. */
async function proxied(name: string): Promise<unknown> {
  const asked: unknown[] = [];
  const proxy = createProxy({
    client: createClient({ baseUrl: "http://127.0.0.1:9", apiKey: "none" }),
    models,
    secret: "a secret of some length",
    authorize: (_request, action) => {
      asked.push(action);
      return false;
    },
  });
  const body = JSON.stringify({ model: name, input: { prompt: "a heron" } });
  const headers = { "content-type": "application/json" };
  await proxy(new Request("https://app.example/api/corsac/predictions", { method: "POST", headers, body }));
  return asked[0];
}

test.each(table)(
  "%s names the same model for the client's list, the proxy and the sandbox",
  async (name, id) => {
    expect(modelsByName(models, name).map((model) => model.id)).toEqual(id === undefined ? [] : [id]);
    const action = await proxied(name);
    if (id === undefined) expect(action).toBeUndefined();
    else expect(action).toMatchObject({ model: id });
    const files = renderOutput(document, name, { prompt: "a heron" });
    if (id === undefined) await expect(files).rejects.toMatchObject({ code: "unknown-model" });
    else await expect(files).resolves.toHaveLength(1);
  },
);
