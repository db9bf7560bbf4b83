import { expect, it } from "vitest";
import type { KnownDocument } from "../documents/known-document.js";
import { knownDocuments } from "../documents/known-documents.js";
import { styleOf } from "../terminal/style.js";
import { testEnvironment } from "../test-environment.js";
import { sandboxBanner } from "./banner.js";
import { sharedOperations } from "./shared-operations.js";

async function services(paths: Record<string, KnownDocument["document"]["paths"]>): Promise<KnownDocument[]> {
  const [known] = (await knownDocuments("/")).documents;
  if (known === undefined) throw new Error("no document");
  return Object.entries(paths).map(([name, own]) => ({
    name,
    origin: `specs/${name}`,
    document: { ...known.document, paths: own },
  }));
}

it("operations of two services are named, with the way to the second", async () => {
  const tasks = { "/v2/tasks": { post: {} }, "/v2/tasks/{id}": { get: {} } };
  const other = { "/v2/tasks": { post: {}, get: {} }, "/v2/tasks/{task}": { get: {} }, "/own": { get: {} } };
  expect(sharedOperations(await services({ tide: tasks, surf: other }))).toEqual([
    "surf shares POST /v2/tasks, GET /v2/tasks/{task} with tide, which answers here. For surf: corsac sandbox specs/surf --port 0",
  ]);
  expect(sharedOperations(await services({ tide: tasks, surf: { "/own": { get: {} } } }))).toEqual([]);
});

it("operations with their keys at different places are not reported", async () => {
  const paths = { "/v2/tasks": { post: { security: [{ key: [] }] } } };
  const [tide, surf] = await services({ tide: paths, surf: paths });
  const withKey = (known: KnownDocument | undefined, scheme: object): KnownDocument => {
    if (known === undefined) throw new Error("no document");
    return {
      ...known,
      document: { ...known.document, components: { securitySchemes: { key: scheme } } } as never,
    };
  };
  const bearer = { type: "http", scheme: "bearer" };
  const header = { type: "apiKey", in: "header", name: "X-Tide-Key" };
  expect(sharedOperations([withKey(tide, header), withKey(surf, bearer)])).toEqual([]);
  expect(sharedOperations([withKey(tide, bearer), withKey(surf, bearer)])).toHaveLength(1);
});

it("of the services that come with the command, only a gateway's own operations are not told apart by the key", async () => {
  expect(sharedOperations((await knownDocuments("/")).documents)).toEqual([
    expect.stringContaining("platform shares GET /v1/models with openai"),
  ]);
});

it("the banner fits the terminal", async () => {
  const names = Array.from({ length: 12 }, (_, index) => [`service-${index}`, {}]);
  const { environment } = testEnvironment({ cwd: "/" });
  const facts = {
    url: "http://127.0.0.1:4010",
    apiKey: "k",
    webhookSecret: "whsec_a",
    documents: await services(Object.fromEntries(names)),
  };
  for (const columns of [undefined, 60]) {
    const lines = sandboxBanner(facts, styleOf(environment, environment.stdout), columns).split("\n");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns ?? 80);
    expect(lines.join(" ")).toContain("service-11 (specs/service-11). Pictures and sounds");
  }
});
