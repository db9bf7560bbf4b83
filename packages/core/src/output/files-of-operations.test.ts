import { describe, expect, test } from "vitest";
import { defineModel, type Model } from "../model/define-model.js";
import { type Gateway, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { routed } from "../testing/routed.fixture.js";
import {
  jukeboxIdAway,
  jukeboxIdAwayOpen,
  jukeboxIdAwayToken,
  jukeboxIdOpen,
  jukeboxIdToken,
  jukeboxIdUsual,
  jukeboxLink,
  jukeboxResultAway,
  jukeboxResultAwayOpen,
  jukeboxResultAwayToken,
  jukeboxResultOpen,
  jukeboxResultToken,
  jukeboxResultUsual,
} from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { OutputFile } from "./output-file.js";

/** A file is the response of an operation: found by an id in the output, or at the result of the prediction. */
type Way = "by an id" | "at the result";

type Content = "usual" | "token" | "open" | "away" | "awayToken" | "awayOpen";

/** The models by the way to the file, and by the security and the server of the operation. */
const models: Readonly<Record<Way, Readonly<Record<Content, Model<object, OutputFile>>>>> = {
  "by an id": {
    usual: jukeboxIdUsual,
    token: jukeboxIdToken,
    open: jukeboxIdOpen,
    away: jukeboxIdAway,
    awayToken: jukeboxIdAwayToken,
    awayOpen: jukeboxIdAwayOpen,
  },
  "at the result": {
    usual: jukeboxResultUsual,
    token: jukeboxResultToken,
    open: jukeboxResultOpen,
    away: jukeboxResultAway,
    awayToken: jukeboxResultAwayToken,
    awayOpen: jukeboxResultAwayOpen,
  },
};

const written = "https://files.jukebox.example";
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
    content: Content,
  ): Promise<{ seen: Gateway["seen"][number] | undefined; content: string }> {
    const gateway = await studio();
    const file = await testClient(gateway.url).run(models[way][content], {});
    return { content: await file.text(), seen: gateway.seen.at(-1) };
  }

  test("authenticates as the service does where the operation has no own security", async () => {
    const { content, seen } = await read("usual");
    expect(content).toBe(sound);
    expect(seen?.url).toMatch(/^\/v1\/(id|result)\/usual\/j1\/content$/);
    expect(seen?.headers.authorization).toBe(`Bearer ${key}`);
  });

  test("authenticates by the operation's own security", async () => {
    const { seen } = await read("token");
    expect(seen?.headers).toMatchObject({ "x-token": key });
    expect(seen?.headers.authorization).toBeUndefined();
  });

  test("sends no key where the operation needs none", async () => {
    const { seen } = await read("open");
    expect(seen?.headers.authorization).toBeUndefined();
    expect(JSON.stringify(seen?.headers)).not.toContain(key);
  });

  test("is fetched without the key from a server that only the document names", async () => {
    const files = await studio();
    const gateway = await studio();
    const options = { headers: { "x-team": "t" }, fetch: routed({ [written]: files.url }) };
    const file = await testClient(gateway.url, options).run(models[way].awayOpen, {});
    expect(await file.text()).toBe(sound);
    expect(JSON.stringify(files.seen)).not.toContain(key);
    expect(files.seen[0]?.headers["x-team"]).toBeUndefined();
    expect(gateway.seen.some(({ url }) => url.endsWith("/content"))).toBe(false);
  });

  test("is fetched with the key from a server that the caller names", async () => {
    const files = await studio();
    const gateway = await studio();
    const servers = { [written]: files.url };
    const file = await testClient(gateway.url, { servers }).run(models[way].awayToken, {});
    await file.bytes();
    expect(files.seen[0]?.headers["x-token"]).toBe(key);
  });

  test("is an error before the create where the key may not go to its server", async () => {
    const gateway = await studio();
    const files = await studio();
    const client = testClient(gateway.url, { fetch: routed({ [written]: files.url }) });
    const { error } = await outcome(client.run(models[way].away, {}));
    expect(error).toMatchObject({
      code: "configuration",
      hint: `Pass createClient servers: { "${written}": … } if the key may be sent there.`,
    });
    expect([...gateway.seen, ...files.seen]).toEqual([]);
  });
});

test("an address in an output that is at another host gets no key", async () => {
  const files = await studio();
  const gateway = await startGateway(() => ({
    json: { id: "j1", state: "done", file: `${files.url}/content` },
  }));
  const file = await testClient(gateway.url).run(jukeboxLink, {});
  await file.bytes();
  expect(JSON.stringify(files.seen)).not.toContain(key);
});

test("an operation that the service does not have is an error before the create", async () => {
  const gateway = await studio();
  const broken = jukeboxResultUsual;
  const { getResultUsualContent: _content, ...operations } = broken.service.operations;
  const service = { ...broken.service, operations };
  const { error } = await outcome(testClient(gateway.url).run(defineModel({ ...broken, service }), {}));
  expect(String(error)).toContain('jukebox has no operation "getResultUsualContent"');
  expect(gateway.seen).toEqual([]);
});
