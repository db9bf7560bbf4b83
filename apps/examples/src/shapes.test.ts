// The services of the guide "Lifecycles and roles": page and overlay as the guide shows them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildDocument, describeModels, describeService } from "@corsac/importer";
import { expect, test } from "vitest";
import { repository } from "./test-support/repository.js";

const folder = join(repository, "apps/examples/shapes");
const shapes = await readdir(folder);

/** What each overlay is there to say. */
const expected: Readonly<Record<string, object>> = {
  speech: {
    model: { kind: "answer", output: { files: [{ pointer: "", media: "audio", encoding: "body" }] } },
  },
  transcription: { model: { kind: "answer", roles: { audio: ["/file"] } } },
  chat: {
    model: {
      roles: { model: "/model" },
      messages: { pointer: "/messages" },
      stream: { end: { data: "[DONE]" } },
      output: { files: [{ encoding: "markdown" }] },
    },
  },
  envelope: { lifecycle: { id: "/data/task_id", errors: { message: "/message" } } },
  template: {
    model: { lifecycle: "video-image2video" },
    lifecycle: { query: { path: { task_id: { from: "id" } } } },
    security: [{ prefix: "Bearer ", signer: { type: "jwt" } }],
  },
  content: { model: { output: { files: [{ download: { path: { video_id: { from: "id" } } } }] } } },
  "id-query": { lifecycle: { query: { query: { id: { from: "id" } } } } },
  batch: { lifecycle: { batch: { ids: { pointer: "/ids" }, state: { pointer: "/status" } } } },
  queue: {
    lifecycle: {
      query: { path: { id: { from: "id" } } },
      result: { path: { request_id: { from: "id" } } },
    },
  },
  actions: {
    lifecycle: { actions: { press: { choices: { name: "/label" } } }, webhook: { signature: "none" } },
  },
  "result-or-task": { lifecycle: { immediate: { when: { pointer: "/data/url", present: true } } } },
  "fixed-query": { model: { create: [{ query: { Action: "CreateJob" } }] } },
};

test.each(shapes)(
  "the guide's overlay for %s says what it is there for, and no error is found",
  async (name) => {
    const [page = "", overlay = ""] = await Promise.all(
      ["page", "overlay"].map((file) => readFile(join(folder, name, `${file}.yaml`), "utf8")),
    );
    const built = buildDocument({
      name: "acme",
      pages: [{ path: "pages/page.yaml", text: page }],
      overlay: { path: "overlay.yaml", text: overlay },
    });
    const wrong = built.diagnostics.filter(
      ({ severity, location }) =>
        severity === "error" || (severity === "warning" && location?.file === "overlay.yaml"),
    );
    expect(wrong).toEqual([]);
    const [model] = describeModels(built.document);
    const { lifecycles, security } = describeService(built.document);
    const followed = lifecycles[model?.lifecycle ?? ""];
    expect({ model, security, ...(followed && { lifecycle: followed }) }).toMatchObject(
      expected[name] ?? { model: {}, none: name },
    );
  },
);

test("the guide shows each of them, in both languages", async () => {
  const site = join(repository, "apps/docs/src/content/docs");
  for (const page of ["guides/lifecycles-and-roles.mdx", "zh/guides/lifecycles-and-roles.mdx"]) {
    const text = await readFile(join(site, page), "utf8");
    for (const name of shapes)
      for (const file of ["page", "overlay"]) expect(text).toContain(`shapes/${name}/${file}.yaml?raw`);
  }
});

/** The names of members, and their fixed values, that a JSON Schema defines. */
function wordsOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    // A condition repeats words that the schema defines elsewhere.
    if (key === "if") return [];
    if (key === "enum" || key === "const") return [value].flat().filter((one) => typeof one === "string");
    const named = key === "properties" ? Object.keys(Object(value)) : [];
    return [...named, ...wordsOf(value)];
  });
}

test.each([
  ["guides/lifecycles-and-roles.mdx", "## Every word"],
  ["zh/guides/lifecycles-and-roles.mdx", "## 全部写法"],
])("%s has every word of the vocabulary", async (page, heading) => {
  const schema = await readFile(join(repository, "packages/importer/schemas/x-corsac.schema.json"), "utf8");
  const words = new Set(wordsOf(JSON.parse(schema)));
  expect(words.size).toBeGreaterThan(200);
  const text = await readFile(join(repository, "apps/docs/src/content/docs", page), "utf8");
  const section = text.slice(text.indexOf(heading)).replace(/^```[\s\S]*?^```$/gm, "");
  const explained = new Set((section.match(/`[^`]+`/g) ?? []).join(" ").match(/[$\w-]+/g));
  expect([...words].filter((word) => !explained.has(word))).toEqual([]);
});
