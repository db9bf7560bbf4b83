import { expect, test } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annex, annexCoded, annexEchoed, flat } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";

const item = (id: number): object => ({ id: `p${id}`, status: "succeeded", output: [] });

/** The ids that are listed, and the error at the end. */
async function listed(
  page: (cursor: string | null, count: number) => object,
): Promise<[string[], unknown, number]> {
  const gateway = await startGateway(({ url }, count): Reply => {
    const cursor = new URL(url, "http://x").searchParams.get("cursor");
    return { json: page(cursor, count) };
  });
  const ids: string[] = [];
  try {
    for await (const { id } of testClient(gateway.url).predictions.list({ service: flat })) {
      ids.push(id);
      if (ids.length > 500) throw new Error("no end");
    }
    return [ids, undefined, gateway.seen.length];
  } catch (error) {
    return [ids, error, gateway.seen.length];
  }
}

test("page after page, to the end", async () => {
  const pages = [
    { results: [item(1), item(2)], next: "https://g.example/x?cursor=b" },
    { results: [], next: "c" },
    // What was new meanwhile has pushed an item to the next page.
    { results: [item(2), item(3)], next: null },
  ];
  expect(await listed((_cursor, count) => pages[count - 1] ?? {})).toEqual([
    ["p1", "p2", "p2", "p3"],
    undefined,
    3,
  ]);
});

test.each<[string, (cursor: string | null, count: number) => object, string[]]>([
  ["a page that names itself", () => ({ results: [item(1)], next: "same" }), ["p1"]],
  [
    "a page that names itself, with other items",
    (_c, n) => ({ results: [item(n)], next: "same" }),
    ["p1", "p2"],
  ],
  [
    "two pages that name each other",
    (c) => ({ results: [item(c === "b" ? 2 : 1)], next: c === "b" ? "a" : "b" }),
    ["p1", "p2"],
  ],
  [
    "a service that ignores the cursor",
    (_c, n) => ({ results: [item(1), item(2)], next: `${n}` }),
    ["p1", "p2"],
  ],
  ["empty pages without end", (_c, n) => ({ results: [], next: `${n}` }), []],
])("%s is an error, and no list without end", async (_what, page, want) => {
  const [ids, error, requests] = await listed(page);
  expect(ids).toEqual(want);
  expect(error).toMatchObject({ code: "protocol", message: expect.stringContaining("the list has no end") });
  expect(requests).toBeLessThan(102);
});

test("an empty last page that names itself is the end", async () => {
  const last = (cursor: string | null): object => ({ results: cursor === "z" ? [] : [item(1)], next: "z" });
  expect(await listed(last)).toEqual([["p1"], undefined, 2]);
});

test("a page is requested again where a 200 has a temporary failure, and another failure is thrown", async () => {
  const page = { json: { results: [{ id: "p1", status: "processing" }], next: null } };
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { json: { code: 429, message: "too many requests" } } : page,
  );
  const ids: string[] = [];
  for await (const { id } of testClient(gateway.url, { services: [flat] }).predictions.list()) ids.push(id);
  expect([ids, gateway.seen.length]).toEqual([["p1"], 2]);
  const refused = await startGateway(() => ({ json: { code: 401, message: "the token is not valid" } }));
  const first = testClient(refused.url, { services: [flat] })
    .predictions.list()
    .next();
  await expect(first).rejects.toMatchObject({ code: "authentication" });
  expect(refused.seen).toHaveLength(1);
});

test("a service with several lifecycles: the list of the first that has one, or that of the model", async () => {
  const gateway = await startGateway(() => ({ json: { results: [{ id: "p1", status: "processing" }] } }));
  const client = testClient(gateway.url, { services: [annex] });
  for await (const { id } of client.predictions.list()) expect(id).toBe("p1");
  for await (const { id } of client.predictions.list({ model: annexEchoed })) expect(id).toBe("p1");
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/annex/echoed", "/annex/echoed"]);
  const listed = client.predictions.list({ model: annexCoded })[Symbol.asyncIterator]();
  expect((await outcome(listed.next())).error).toMatchObject({ code: "configuration" });
});
