import { afterAll, beforeAll, expect, it } from "vitest";
import { type JsonObject, jsonList, jsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { object, testDocument, text } from "../fixtures/document.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const source = { from: "input", pointer: "/model" };
const any = { ...object({ model: { ...text, minLength: 1, pattern: "^[^/]*$" }, prompt: text }) };

function documentOf(path: JsonObject, input = any) {
  return testDocument(
    {
      "POST /v1/models/{model}:make": {
        id: "create",
        takes: object({ prompt: text }),
        gives: object({ text }),
      },
      "POST /v1/models/{model}/tags": {
        id: "tag",
        takes: object({ tag: text }),
        gives: object({ tag: text }),
      },
    },
    undefined,
    {
      kind: "answer",
      media: "text",
      create: [{ operation: "create", path }],
      input,
      output: object({ text }),
    },
  );
}

let single: RunningSandbox;
let wide: RunningSandbox;
beforeAll(async () => {
  single = await startSandbox({ documents: [documentOf({ model: source })] });
  const input = object({ model: { ...text, minLength: 1 }, prompt: text });
  wide = await startSandbox({
    documents: [documentOf({ model: { ...source, allowReserved: true } }, input)],
  });
});
afterAll(async () => {
  await single.close();
  await wide.close();
});

it("a name in the path is a field of the input", async () => {
  const { status, json } = await call(single, "/v1/models/plume%201:make", { body: { prompt: "a fox" } });
  expect([status, Object.keys(json)]).toEqual([200, ["text"]]);
});

it("what is wrong with it is told as of any field", async () => {
  const { status, json } = await call(single, "/v1/models/acme%2Fplume:make", { body: { promt: "a fox" } });
  expect(status).toBe(422);
  const told = jsonList(json["invalid_fields"]).map((item) => jsonObject(item)["field"]);
  expect(told.sort()).toEqual(["model", "prompt", "promt"]);
});

it("several segments are a name where the document says so", async () => {
  const body = { prompt: "a fox" };
  expect((await call(wide, "/v1/models/acme/plume:make", { body })).status).toBe(200);
  expect((await call(single, "/v1/models/acme/plume:make", { body })).status).toBe(404);
  // A longer path that is documented is another operation.
  expect((await call(wide, "/v1/models/plume/tags", { body: { tag: "x" } })).json).toHaveProperty("tag");
});

it("a model with a name of its own comes first", async () => {
  const document = documentOf({ model: source });
  const [open] = jsonList(document["x-corsac-models"]).map(jsonObject);
  const own = {
    ...open,
    id: "own",
    slug: "own",
    name: "own",
    create: [{ operation: "create", path: { model: "own" } }],
  };
  const schemas = jsonObject(jsonObject(document["components"])["schemas"]);
  const sandbox = await startSandbox({
    documents: [
      {
        ...document,
        components: { schemas: { ...schemas, Own: object({ prompt: { ...text, maxLength: 3 } }) } },
        "x-corsac-models": [
          open ?? {},
          { ...own, input: { pointer: "", schema: { $ref: "#/components/schemas/Own" } } },
        ],
      },
    ],
  });
  const statusAt = async (name: string): Promise<number> =>
    (await call(sandbox, `/v1/models/${name}:make`, { body: { prompt: "a fox" } })).status;
  expect([await statusAt("own"), await statusAt("other")]).toEqual([422, 200]);
  await sandbox.close();
});

it("a parameter of the query is a field of the input, as the value that its text stands for", async () => {
  const create = { operation: "create", query: { shelf: { from: "input", pointer: "/shelf" } } };
  const near = await startSandbox({
    documents: [
      testDocument(
        {
          "POST /v1/near": {
            id: "create",
            query: { shelf: { type: "integer" } },
            takes: object({ prompt: text }),
            gives: object({ text }),
          },
        },
        undefined,
        {
          kind: "answer",
          media: "text",
          create: [create],
          input: { ...object({ shelf: { type: "integer", maximum: 9 }, prompt: text }), required: ["shelf"] },
          output: object({ text }),
        },
      ),
    ],
  });
  try {
    const body = { prompt: "a fox" };
    expect((await call(near, "/v1/near?shelf=3", { body })).status).toBe(200);
    for (const path of ["/v1/near?shelf=12", "/v1/near"]) {
      const { status, json } = await call(near, path, { body });
      expect(status).toBe(422);
      expect(JSON.stringify(json)).toContain("shelf");
    }
  } finally {
    await near.close();
  }
});
