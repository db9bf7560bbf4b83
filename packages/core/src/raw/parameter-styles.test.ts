import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const text = "blue";
const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** How a parameter is described, as the name of its operation in the page of the service. */
interface Described {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style?: "matrix" | "label" | "simple" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: true;
  readonly mediaType?: string;
}

interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The path of the operation of the page whose one parameter is described in this way. */
function pathOf(how: Described): `/${string}` {
  const { in: place, style, explode, allowReserved, mediaType } = how;
  const words = [place, style, explode, allowReserved && "reserved", mediaType?.replace("/", "-")];
  return `/styles/${words.filter((word) => word !== undefined).join("-")}`;
}

/** What is sent for a value. The path of its operation is `/at`. */
async function sent(how: Described, value: unknown): Promise<Sent> {
  const gateway = await startGateway(() => ({ json: {} }));
  const start = pathOf(how);
  const name = how.in === "header" ? "X-Color" : "color";
  await anyRaw(testClient(gateway.url)).GET(how.in === "path" ? `${start}/{color}` : start, {
    params: { [how.in]: { [name]: value } },
  });
  const [request] = gateway.seen;
  if (request === undefined) throw new TypeError("nothing was sent");
  expect(request.url.startsWith(start)).toBe(true);
  return { ...request, url: `/at${request.url.slice(start.length)}` };
}

/** The table of https://spec.openapis.org/oas/v3.1.1#style-examples: empty text, text, list, object. `null`: OpenAPI has none. */
const table: readonly [
  place: "path" | "query",
  style: Described["style"] & string,
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
  expect((await sent({ in: "header", explode }, value)).headers["x-color"]).toBe(wanted);
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

/** What is no case of OpenAPI's table: `undefined` as the wanted text means that nothing is sent. */
const awkward = ["a,b", "c|d", "e f", "g;h", "i=j", "k&l", "ü"];

test.each<[how: Described, value: unknown, wanted: string | undefined]>([
  [{ in: "query" }, awkward.slice(0, 2), "color=a%2Cb&color=c%7Cd"],
  [{ in: "query", explode: false }, awkward, "color=a%2Cb,c%7Cd,e%20f,g%3Bh,i%3Dj,k%26l,%C3%BC"],
  [
    { in: "query", style: "spaceDelimited" },
    awkward,
    "color=a%2Cb%20c%7Cd%20e%20f%20g%3Bh%20i%3Dj%20k%26l%20%C3%BC",
  ],
  [
    { in: "query", style: "pipeDelimited" },
    awkward,
    "color=a%2Cb%7Cc%7Cd%7Ce%20f%7Cg%3Bh%7Ci%3Dj%7Ck%26l%7C%C3%BC",
  ],
  [{ in: "query", style: "spaceDelimited", explode: true }, list, "color=blue&color=black&color=brown"],
  [{ in: "query", style: "pipeDelimited", explode: true }, list, "color=blue&color=black&color=brown"],
  [{ in: "query", style: "deepObject" }, { "a b": "c d" }, "color%5Ba%20b%5D=c%20d"],
  [{ in: "query", explode: false, allowReserved: true }, ["a/b", "c:d"], "color=a/b,c:d"],
  [{ in: "query", style: "pipeDelimited", allowReserved: true }, ["a/b", "c:d"], "color=a/b%7Cc:d"],
  [{ in: "query", style: "deepObject", allowReserved: true }, { at: "a/b" }, "color[at]=a/b"],
  [{ in: "query" }, true, "color=true"],
  [{ in: "query" }, 0, "color=0"],
  [{ in: "query" }, [1, null, undefined, 2], "color=1&color=2"],
  [{ in: "query" }, [], undefined],
  [{ in: "query", explode: false }, [], undefined],
  [{ in: "query", style: "pipeDelimited" }, [], undefined],
  [{ in: "query" }, {}, undefined],
  [{ in: "query", explode: false }, {}, undefined],
  [{ in: "query", style: "deepObject" }, {}, undefined],
  [{ in: "path", style: "matrix" }, ["a;b", "c,d"], ";color=a%3Bb,c%2Cd"],
  [{ in: "path", style: "matrix", explode: true }, ["a;b", "c,d"], ";color=a%3Bb;color=c%2Cd"],
  [{ in: "path", style: "label", explode: true }, ["a/b", "c,d"], ".a%2Fb.c%2Cd"],
  [{ in: "path", style: "simple" }, ["a/b", "c,d"], "a%2Fb,c%2Cd"],
  [{ in: "path", style: "simple", explode: true }, { "a=b": "c,d" }, "a%3Db=c%2Cd"],
  [{ in: "path", style: "matrix" }, 7, ";color=7"],
  [{ in: "path", style: "label" }, false, ".false"],
  [{ in: "path", style: "matrix" }, [], ";color"],
])("%j: %j", async (how, value, wanted) => {
  const { url } = await sent(how, value);
  const query = wanted === undefined ? "/at" : `/at?${wanted}`;
  expect(url).toBe(how.in === "path" ? `/at/${wanted}` : query);
});

test.each<[how: Omit<Described, "in">, value: unknown]>([
  [{ style: "simple" }, []],
  [{ style: "simple", explode: true }, {}],
  [{ style: "label" }, []],
  [{ style: "matrix", explode: true }, []],
])("an empty list or object would leave out a part of the path: %j %j", async (how, value) => {
  await expect(sent({ in: "path", ...how }, value)).rejects.toMatchObject({ code: "configuration" });
});

test("names are escaped as values are, and headers not at all", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  await anyRaw(testClient(gateway.url)).GET("/styles/name", { params: { query: { "filter[a b]": "x" } } });
  expect(gateway.seen[0]?.url).toBe("/styles/name?filter%5Ba%20b%5D=x");
  expect((await sent({ in: "header" }, ["a b", "c=d"])).headers["x-color"]).toBe("a b,c=d");
  expect((await sent({ in: "header" }, 5)).headers["x-color"]).toBe("5");
  expect((await sent({ in: "cookie" }, "a;b c")).headers["cookie"]).toBe("color=a%3Bb%20c");
  expect((await sent({ in: "cookie" }, [])).headers["cookie"]).toBeUndefined();
  expect((await sent({ in: "header" }, null)).headers["x-color"]).toBeUndefined();
});

test("several parameters of one operation, each in its own place and style", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  await anyRaw(testClient(gateway.url)).GET("/styles/several/{id}/{part}", {
    params: {
      path: { part: ["x", "y"], id: [1, 2] },
      query: { filter: { a: 1, b: "x y" }, tags: ["a", "b"], plain: [3, 4] },
      header: { "x-size": { w: 1, h: 2 } },
      cookie: { seen: [5, 6], plain: "p" },
    },
  });
  expect(gateway.seen[0]).toMatchObject({
    url: "/styles/several/;id=1;id=2/x,y?filter%5Ba%5D=1&filter%5Bb%5D=x%20y&tags=a%7Cb&plain=3&plain=4",
    headers: { "x-size": "w=1,h=2", cookie: "seen=5,6; plain=p" },
  });
});

test("what is not described has OpenAPI's default style", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const raw = anyRaw(testClient(gateway.url));
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

test("deeper levels are JSON, and are continued in deepObject", async () => {
  expect((await sent({ in: "query" }, [{ a: 1 }])).url).toBe("/at?color=%7B%22a%22%3A1%7D");
  const deep = { a: { b: 1 }, c: ["x", "y"] };
  expect((await sent({ in: "query", style: "deepObject" }, deep)).url).toBe(
    "/at?color%5Ba%5D%5Bb%5D=1&color%5Bc%5D=x&color%5Bc%5D=y",
  );
});

test("parameters with content", async () => {
  const json = { mediaType: "application/json" };
  expect((await sent({ in: "query", ...json }, { a: [1] })).url).toBe("/at?color=%7B%22a%22%3A%5B1%5D%7D");
  expect((await sent({ in: "header", ...json }, { a: 1 })).headers["x-color"]).toBe('{"a":1}');
  expect((await sent({ in: "path", ...json }, ["a"])).url).toBe("/at/%5B%22a%22%5D");
  expect((await sent({ in: "cookie", ...json }, { a: 1 })).headers["cookie"]).toBe("color=%7B%22a%22%3A1%7D");
  expect((await sent({ in: "query", mediaType: "text/plain" }, 5)).url).toBe("/at?color=5");
  await expect(sent({ in: "query", mediaType: "text/csv" }, { a: 1 })).rejects.toMatchObject({
    code: "configuration",
  });
});

test.each([[undefined], [null], [""], ["."], [".."]])("%j is no value of a path", async (value) => {
  await expect(sent({ in: "path" }, value)).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("is no value for {color} in /styles/path/{color}"),
  });
});
