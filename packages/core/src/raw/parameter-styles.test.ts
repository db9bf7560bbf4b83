import { expect, test } from "vitest";
import type { ParameterDescriptor } from "../descriptor/operation.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const text = "blue";
const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function sent(how: Omit<ParameterDescriptor, "name">, value: unknown, name = "color"): Promise<Sent> {
  const gateway = await startGateway(() => ({ json: {} }));
  const path = how.in === "path" ? `/at/{${name}}` : "/at";
  const parameters = [{ name, ...how }];
  await anyRaw(testClient(gateway.url), { path, parameters }).GET(path as "/at", {
    params: { [how.in]: { [name]: value } },
  });
  const [request] = gateway.seen;
  if (request === undefined) throw new TypeError("nothing was sent");
  return request;
}

/** The table of https://spec.openapis.org/oas/v3.1.1#style-examples: empty text, text, list, object. `null`: OpenAPI has none. */
const table: readonly [
  place: "path" | "query",
  style: ParameterDescriptor["style"] & string,
  explode: boolean,
  ...texts: (string | null)[],
][] = [
  ["path", "matrix", false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  [
    "path",
    "matrix",
    true,
    ";color",
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ],
  // A path of one dot would be another path: the empty text is refused.
  ["path", "label", false, null, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["path", "label", true, null, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["path", "simple", false, null, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["path", "simple", true, null, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["query", "form", false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["query", "form", true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  [
    "query",
    "spaceDelimited",
    false,
    null,
    null,
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    "query",
    "pipeDelimited",
    false,
    null,
    null,
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  ["query", "deepObject", true, null, null, null, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
];

test.each(
  table.flatMap(([place, style, explode, ...texts]) =>
    ["", text, list, object].flatMap((value, index) => {
      const wanted = texts[index];
      return wanted === null || wanted === undefined ? [] : [{ place, style, explode, value, wanted }];
    }),
  ),
)("$place $style, explode $explode: $wanted", async ({ place, style, explode, value, wanted }) => {
  const { url } = await sent({ in: place, style, explode }, value);
  expect(url).toBe(place === "path" ? `/at/${wanted}` : `/at?${wanted}`);
});

test.each([
  [false, list, "blue,black,brown"],
  [true, list, "blue,black,brown"],
  [false, object, "R,100,G,200,B,150"],
  [true, object, "R=100,G=200,B=150"],
  [false, text, "blue"],
])("header simple, explode %s: %j", async (explode, value, wanted) => {
  expect((await sent({ in: "header", explode }, value, "X-Color")).headers["x-color"]).toBe(wanted);
});

test.each([
  [{}, text, "color=blue"],
  [{ explode: false }, list, "color=blue,black,brown"],
  [{ explode: true }, list, "color=blue; color=black; color=brown"],
  [{ explode: false }, object, "color=R,100,G,200,B,150"],
  [{ explode: true }, object, "R=100; G=200; B=150"],
])("cookie form, %j: %j", async (how, value, wanted) => {
  expect((await sent({ in: "cookie", ...how }, value)).headers["cookie"]).toBe(wanted);
});

test("what is not described has OpenAPI's default style", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const raw = anyRaw(testClient(gateway.url), { path: "/at/{id}" });
  await raw.GET("/at/{id}", {
    params: {
      path: { id: ["a", "b"] },
      query: { tags: ["c", "d"], at: new Date(0), none: undefined, no: null, object },
    },
  });
  expect(gateway.seen[0]?.url).toBe(
    "/at/a,b?tags=c&tags=d&at=1970-01-01T00%3A00%3A00.000Z&R=100&G=200&B=150",
  );
});

test("what is reserved is escaped, and with allowReserved only what would end the value", async () => {
  const value = "a/b?c=d&e#f+g h!'()*%2F~";
  expect((await sent({ in: "query" }, value)).url).toBe(
    "/at?color=a%2Fb%3Fc%3Dd%26e%23f%2Bg%20h%21%27%28%29%2A%252F~",
  );
  expect((await sent({ in: "query", allowReserved: true }, value)).url).toBe(
    // `URL` escapes the quote in a query.
    "/at?color=a/b?c=d%26e%23f+g%20h!%27()*%2F~",
  );
  expect((await sent({ in: "path" }, "a/b")).url).toBe("/at/a%2Fb");
});

test("what lies deeper is JSON, and goes on in deepObject", async () => {
  expect((await sent({ in: "query" }, [{ a: 1 }])).url).toBe("/at?color=%7B%22a%22%3A1%7D");
  const deep = { a: { b: 1 }, c: ["x", "y"] };
  expect((await sent({ in: "query", style: "deepObject" }, deep)).url).toBe(
    "/at?color%5Ba%5D%5Bb%5D=1&color%5Bc%5D=x&color%5Bc%5D=y",
  );
});

test("parameters with content", async () => {
  const json = { mediaType: "application/json" };
  expect((await sent({ in: "query", ...json }, { a: [1] })).url).toBe("/at?color=%7B%22a%22%3A%5B1%5D%7D");
  expect((await sent({ in: "header", ...json }, { a: 1 }, "X-Filter")).headers["x-filter"]).toBe('{"a":1}');
  expect((await sent({ in: "path", ...json }, ["a"])).url).toBe("/at/%5B%22a%22%5D");
  await expect(sent({ in: "query", mediaType: "text/csv" }, { a: 1 })).rejects.toMatchObject({
    code: "configuration",
  });
});

test.each([[undefined], [null], [""], ["."], [".."]])("%j is no value of a path", async (value) => {
  await expect(sent({ in: "path" }, value)).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("is no value for {color} in /at/{color}"),
  });
});
