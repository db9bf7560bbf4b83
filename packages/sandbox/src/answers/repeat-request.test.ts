import { expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import { list, object, testDocument, text } from "../fixtures/document.js";
import { repeatRequest } from "./repeat-request.js";

const number = { type: "integer" };

it("repeats what has the same name and type, and nothing else", () => {
  const schema = object({
    model: text,
    seed: number,
    size: { type: "string", enum: ["small"] },
    kind: { type: "string", const: "list" },
    count: text,
    image: { type: "string", format: "uri" },
    done: { type: ["boolean", "null"] },
    data: object({}),
  });
  const answer = { model: "x", seed: 0, size: "small", kind: "list", count: "x", image: "i", done: null };
  const request = {
    model: "tide-2",
    seed: 7,
    size: "large",
    kind: "item",
    count: 3,
    image: "https://a.example/",
    done: true,
    data: {},
    toString: "a",
    other: "b",
  };
  expect(repeatRequest(answer, schema, request)).toEqual({ ...answer, model: "tide-2", seed: 7, done: true });
  expect(repeatRequest([], schema, request)).toEqual([]);
});

it("an answer at once has the model of its request", async () => {
  const takes = object({ prompt: text, model: text });
  const gives = object({ model: text, data: list(object({ vector: list({ type: "number" }) })) });
  const document = testDocument({ "POST /vectors": { id: "create", takes, gives } }, undefined, {
    kind: "answer",
    media: "text",
    input: takes,
    output: gives,
  });
  const sandbox = createSandbox({ documents: [document] });
  const response = await sandbox.fetch(
    new Request("https://acme.example/vectors", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${sandbox.apiKey}` },
      body: JSON.stringify({ prompt: "a sentence", model: "tide-2" }),
    }),
  );
  expect(await response.json()).toMatchObject({ model: "tide-2" });
});
