import { describe, expect, it } from "vitest";
import { publishedPage } from "../../../test/pages/published-page.js";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { Page } from "../page.js";
import { readFieldType } from "./field-type.js";
import { publishedText } from "./published-text.js";

const read = (text: string): Page => {
  expect(publishedText.recognises({ path: "page.txt", text })).toBe(true);
  const [page] = publishedText.read({ path: "page.txt", text }, new Diagnostics()).pages;
  if (page === undefined) throw new Error("no page");
  return page;
};
const body = (page: Page) => page.body?.contents[0]?.schema?.value;
const words = (text: string): string[] => text.split("|").map((line) => line.trim());

describe("a type line", () => {
  it.each([
    ["string", { schema: { type: "string" } }],
    ["integer <int64>", { schema: { type: "integer", format: "int64" } }],
    ["string | null", { schema: { type: ["string", "null"] } }],
    ["object {2}", { schema: { type: "object" }, opens: "object", count: 2 }],
    ["object (Task) {0}", { schema: { type: "object" }, opens: "object", count: 0 }],
    ["array[string]", { schema: { type: "array", items: { type: "string" } } }],
    [
      "array [object {3}]",
      { schema: { type: "array", items: { type: "object" } }, opens: "items", count: 3 },
    ],
    ["enum<string>", { schema: { type: "string" } }],
    ["file", { schema: { type: "string", format: "binary" } }],
    ["any", { schema: {} }],
    ["strings", undefined],
    ["可选", undefined],
  ])("%s", (line, want) => {
    expect(readFieldType(line)).toEqual(want);
  });
});

describe("the head", () => {
  it("has title, method, path and lists; the rest is description", () => {
    const page = read(
      publishedPage({
        title: "Paint acme/painter",
        address: "https://api.acme.example/v1/models/acme/painter/run?x=1",
        head: ["acme/painter", "acme/brush", "1:1", "16:9", "small", "Paints what you say.", "webp", "png"],
      }),
    );
    expect(page).toMatchObject({
      title: { text: "Paint acme/painter", location: { line: 3 } },
      method: "post",
      path: { text: "/v1/models/acme/painter/run", location: { line: 5, column: 25 } },
      models: [{ text: "acme/painter" }, { text: "acme/brush", location: { line: 8 } }],
      lists: [
        [{ text: "1:1" }, { text: "16:9" }],
        [{ text: "webp" }, { text: "png" }],
      ],
      description: { text: "small\nPaints what you say." },
    });
  });

  it.each(["POST", "POST\nnot an address", "We POST it to\n/v1/paint"])("%s is none", (text) => {
    expect(publishedText.recognises({ path: "page.txt", text })).toBe(false);
  });
});

describe("parameters", () => {
  it("have a name, or are reported", () => {
    const diagnostics = new Diagnostics();
    const text = publishedPage({
      parameters: words(
        "Path 参数|id|string|必需|The id.|示例值:|string|Query 参数|string|可选|limit|integer|默认20|最大值: 100",
      ),
    });
    const { pages } = publishedText.read({ path: "page.txt", text }, diagnostics);
    expect(pages[0]?.parameters).toMatchObject([
      { name: "id", in: "path", required: true, description: "The id.", example: "string" },
      {
        name: "limit",
        in: "query",
        required: false,
        schema: { value: { type: "integer", default: 20, maximum: 100 } },
      },
    ]);
    expect(diagnostics.all.map(({ rule, location }) => [rule, location?.line])).toEqual([
      ["unnamed-parameter", 16],
    ]);
  });
});

describe("the body", () => {
  const heading = "Body 参数application/json";

  it("has labelled values", () => {
    const page = read(
      publishedPage({
        parameters: words(
          `${heading}|style|enum<string>|可选|How it looks.|枚举值:|flat|round|默认值:|flat|示例值:|round|n|integer|必填|old|string|可选|已废弃`,
        ),
      }),
    );
    expect(body(page)).toEqual({
      type: "object",
      properties: {
        style: {
          type: "string",
          enum: ["flat", "round"],
          default: "flat",
          description: "How it looks.",
          examples: ["round"],
        },
        n: { type: "integer" },
        old: { type: "string", deprecated: true },
      },
      required: ["n"],
    });
  });

  it("nests by announced counts", () => {
    const page = read(
      publishedPage({
        parameters: words(
          `${heading}|a|object {1}|必需|b|string|必需|c|array[object {1}]|可选|d|string|可选|e|string|可选`,
        ),
      }),
    );
    expect(body(page)).toEqual({
      type: "object",
      properties: {
        a: { type: "object", properties: { b: { type: "string" } }, required: ["b"] },
        c: { type: "array", items: { type: "object", properties: { d: { type: "string" } } } },
        e: { type: "string" },
      },
      required: ["a"],
    });
  });

  it("nests by the example where no count is given", () => {
    const fields = words(
      `${heading}|input|object|必需|prompt|string|必需|steps|integer|可选|webhook|string|可选`,
    );
    const example = words('示例|{|"input": { "prompt": "p" },|"webhook": "w"|}');
    expect(body(read(publishedPage({ parameters: [...fields, ...example] })))).toMatchObject({
      properties: { input: { properties: { prompt: {}, steps: {} }, required: ["prompt"] }, webhook: {} },
      required: ["input"],
    });
    expect(body(read(publishedPage({ parameters: fields })))).toMatchObject({
      properties: { input: { properties: { prompt: {}, steps: {}, webhook: {} } } },
    });
  });

  it("knows the line of every field", () => {
    const page = read(publishedPage({ parameters: words(`${heading}|a|string|必需|b|string|必需`) }));
    expect(page.body?.contents[0]?.schema?.at("/properties/b")).toMatchObject({ line: 12, column: 1 });
  });
});

describe("responses", () => {
  it("have a status, fields and examples each", () => {
    const page = read(
      publishedPage({
        responses: words(
          '🟢200成功|application/json|Body|id|string|必需|示例|{ "id": "200" }|🟠400请求有误|application/json|Body|object {0}|🔴500',
        ),
      }),
    );
    expect(page.responses).toMatchObject([
      {
        status: "200",
        description: "成功",
        contents: [
          { schema: { value: { properties: { id: {} } } }, examples: [{ value: { value: { id: "200" } } }] },
        ],
      },
      { status: "400", description: "请求有误", contents: [{ schema: { value: { type: "object" } } }] },
      { status: "500", contents: [] },
    ]);
  });

  it("takes another body from a sample", () => {
    const text = publishedPage({
      parameters: ["Body 参数application/json", "n", "integer", "必需", "示例", '{ "n": 1 }'],
    }).replace(
      "curl --location 'https://acme.example/paint'",
      "curl 'https://acme.example/paint' --data-raw '{\n\"n\": 2\n}'",
    );
    expect(read(text).body?.contents[0]?.examples.map(({ value }) => value.value)).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });
});
