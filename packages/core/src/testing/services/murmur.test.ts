import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { murmur1 } from "./generated/index.gen.js";

// test-services/services/murmur.

const file = "https://files.example/1.mp3";

test("a batch whose answer is the array, its ids where a create has them; a create with a fixed query", async () => {
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST") return { json: { id: "h1" } };
    const ids = new URL(url, "http://local").searchParams.get("ids")?.split(",") ?? [];
    return { json: ids.map((id) => ({ id, status: "made", data: [file] })) };
  });
  const [sound] = await testClient(gateway.url).run(murmur1, { prompt: "x" });
  expect(sound?.url).toBe(file);
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/hums?voice=none", "/hums/look?ids=h1"]);
});
