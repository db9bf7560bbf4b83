import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { modelRows, type TabledDocument } from "./model-rows.js";

const specs = new URL("../../../../specs/", import.meta.url);
const documents = readdirSync(specs)
  .map((service) => new URL(`${service}/openapi.json`, specs))
  .filter((file) => existsSync(file))
  .map((file): TabledDocument => JSON.parse(readFileSync(file, "utf8")));

test("a row says how a model is created, and what it puts out", () => {
  const made = modelRows([
    {
      paths: { "/v1/paint": { post: { operationId: "paint" }, parameters: [] } },
      "x-corsac-service": { name: "acme", title: "Acme" },
      "x-corsac-models": [
        {
          id: "acme/painter",
          slug: "painter",
          kind: "task",
          media: "image",
          create: [{ operation: "paint" }, { operation: "paint" }],
          output: { files: [{}], text: "/words" },
        },
        {
          id: "ask",
          slug: "ask",
          title: "Ask",
          kind: "answer",
          media: "text",
          create: [],
          output: { files: [] },
        },
      ],
    },
    { "x-corsac-service": { name: "empty" } },
  ]);
  const painter = {
    id: "acme/painter",
    slug: "painter",
    title: "acme/painter",
    kind: "task",
    media: "image",
    creates: ["POST /v1/paint"],
    output: "files and text",
  };
  const ask = {
    id: "ask",
    slug: "ask",
    title: "Ask",
    kind: "answer",
    media: "text",
    creates: [],
    output: "data",
  };
  expect(made).toEqual([
    { service: "acme", title: "Acme", rows: [painter, ask] },
    { service: "empty", title: "empty", rows: [] },
  ]);
});

test("every model that ships has a row, with a method and a path", () => {
  const services = modelRows(documents);
  expect(services.length).toBeGreaterThan(0);
  for (const [index, { rows }] of services.entries()) {
    expect(rows).toHaveLength(documents[index]?.["x-corsac-models"]?.length ?? 0);
    for (const { creates } of rows)
      for (const create of creates) expect(create).toMatch(/^(?:POST|GET|PUT) \//);
  }
});
