import { describe, expect, test } from "vitest";
import type { ClientOptions } from "../client/options.js";
import type { OperationDescriptor, SecurityDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { defineModel, type Model } from "../model/define-model.js";
import { type Gateway, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { OutputFile } from "./output-file.js";

/** A file is the response of an operation: found by an id in the output, or at the result of the prediction. */
type Way = "by an id" | "at the result";

const bearer: SecurityDescriptor = { id: "bearer", type: "http", scheme: "bearer" };
const token: SecurityDescriptor = { id: "token", type: "apiKey", in: "header", name: "X-Token" };

function model(way: Way, content: Partial<OperationDescriptor> = {}): Model<object, OutputFile> {
  const find = { operation: "content", path: { id: { from: "id" } } } as const;
  const service: ServiceDescriptor = {
    name: "studio",
    servers: [],
    security: [bearer, token],
    defaultSecurity: [["bearer"]],
    operations: {
      create: { method: "POST", path: "/v1/jobs" },
      look: { method: "GET", path: "/v1/jobs/{id}" },
      content: { method: "GET", path: "/v1/jobs/{id}/content", ...content },
    },
    lifecycles: {
      job: {
        id: "/id",
        query: { operation: "look", path: { id: { from: "id" } } },
        ...(way === "at the result" && { result: find }),
        state: { pointer: "/state", words: { done: "succeeded" } },
        fields: { output: "/file" },
      },
    },
  };
  return defineModel({
    kind: "task",
    media: "audio",
    id: "m",
    name: "m",
    slug: "m",
    title: "M",
    service,
    lifecycle: "job",
    create: [{ operation: "create" }],
    input: { pointer: "", schema: { type: "object" } },
    output: {
      schema: { type: "string", format: "uri" },
      documented: true,
      files: [
        { pointer: "", media: "audio", ...(way === "by an id" ? { download: find } : { encoding: "body" }) },
      ],
    },
    roles: {},
  });
}

const sound = "ID3 sound";

async function studio(): Promise<Gateway> {
  return startGateway(({ url }) =>
    url.endsWith("/content")
      ? { text: sound, headers: { "content-type": "audio/mpeg" } }
      : { json: { id: "j1", state: "done", file: "f1" } },
  );
}

describe.each<Way>(["by an id", "at the result"])("a file that an operation answers with, %s", (way) => {
  async function read(
    content: Partial<OperationDescriptor>,
    options?: ClientOptions,
  ): Promise<{ seen: Gateway["seen"][number] | undefined; content: string }> {
    const gateway = await studio();
    const file = await testClient(gateway.url, options).run(model(way, content), {});
    return { content: await file.text(), seen: gateway.seen.at(-1) };
  }

  test("authenticates as the service does where the operation has no own security", async () => {
    const { content, seen } = await read({});
    expect(content).toBe(sound);
    expect(seen?.url).toBe("/v1/jobs/j1/content");
    expect(seen?.headers.authorization).toBe(`Bearer ${key}`);
  });

  test("authenticates by the operation's own security", async () => {
    const { seen } = await read({ security: [["token"]] });
    expect(seen?.headers).toMatchObject({ "x-token": key });
    expect(seen?.headers.authorization).toBeUndefined();
  });

  test("sends no key where the operation needs none", async () => {
    const { seen } = await read({ security: [] });
    expect(seen?.headers.authorization).toBeUndefined();
    expect(JSON.stringify(seen?.headers)).not.toContain(key);
  });

  test("is fetched without the key from a server that only the document names", async () => {
    const files = await studio();
    const gateway = await studio();
    const content = { servers: [{ url: files.url }], security: [] };
    const file = await testClient(gateway.url, { headers: { "x-team": "t" } }).run(model(way, content), {});
    expect(await file.text()).toBe(sound);
    expect(JSON.stringify(files.seen)).not.toContain(key);
    expect(files.seen[0]?.headers["x-team"]).toBeUndefined();
    expect(gateway.seen.some(({ url }) => url.endsWith("/content"))).toBe(false);
  });

  test("is fetched with the key from a server that the caller names", async () => {
    const files = await studio();
    const gateway = await studio();
    const written = "https://files.studio.example";
    const content = { servers: [{ url: written }], security: [["token"]] };
    const servers = { [written]: files.url };
    const file = await testClient(gateway.url, { servers }).run(model(way, content), {});
    await file.bytes();
    expect(files.seen[0]?.headers["x-token"]).toBe(key);
  });

  test("is an error before the create where the key may not go to its server", async () => {
    const gateway = await studio();
    const files = await studio();
    const content = { servers: [{ url: files.url }] };
    const { error } = await outcome(testClient(gateway.url).run(model(way, content), {}));
    expect(error).toMatchObject({
      code: "configuration",
      hint: `Pass createClient servers: { "${files.url}": … } if the key may be sent there.`,
    });
    expect([...gateway.seen, ...files.seen]).toEqual([]);
  });
});

test("an address in an output that is at another host gets no key", async () => {
  const files = await studio();
  const gateway = await startGateway(() => ({
    json: { id: "j1", state: "done", file: `${files.url}/content` },
  }));
  const plain = model("by an id");
  const asGiven: Model<object, OutputFile> = defineModel({
    ...plain,
    output: { ...plain.output, files: [] },
  });
  const file = await testClient(gateway.url).run(asGiven, {});
  await file.bytes();
  expect(JSON.stringify(files.seen)).not.toContain(key);
});

test("an operation that the service does not have is an error before the create", async () => {
  const gateway = await studio();
  const broken = model("at the result");
  const { content: _content, ...operations } = broken.service.operations;
  const service = { ...broken.service, operations };
  const { error } = await outcome(testClient(gateway.url).run(defineModel({ ...broken, service }), {}));
  expect(String(error)).toContain('studio has no operation "content"');
  expect(gateway.seen).toEqual([]);
});
