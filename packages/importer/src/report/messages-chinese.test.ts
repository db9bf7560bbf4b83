import { describe, expect, it } from "vitest";
import { corpusFiles, corpusNote, hasCorpus } from "../../test/pages/corpus-files.js";
import { buildDocument } from "../build-document.js";
import { chineseMessage } from "./messages-chinese.js";
import { pageReport } from "./page-report.js";

const explanation = "两个接口的描述相同。";

it.each([
  [
    'In the example, "size" is "big", not one of "s", "m"',
    '示例中的“size”为 “big”，不在允许的取值之内："s"、"m"',
  ],
  ['In the example, "data" is null, not string', "示例中的“data”为 null，而 schema 要求的是 string"],
  [
    "GET /v1/hay shows a request body of 2 fields (a, b); it is not part of the document",
    "GET /v1/hay 的页面上有请求体（2 个字段：a、b），未写入文档",
  ],
  [
    "GET /v1/hay shows a request body; it is not part of the document",
    "GET /v1/hay 的页面上有请求体，未写入文档",
  ],
  ["A query parameter has no name", "有一个 query 参数没有名称"],
  [
    'An item of "ships" requires "symbol", which is not among its properties',
    "“ships”的列表项的 required 中有“symbol”，而它不在属性之中",
  ],
  [
    'The request body requires "id", which is not among its properties',
    "请求体的 required 中有“id”，而它不在属性之中",
  ],
  [
    "The documentation does not describe how to query a prediction of hay/a, hay/b, hay/c and 4 more until it is finished.",
    "没有任何地方说明如何查询 hay/a、hay/b、hay/c 等 7 个的任务，直到其完成",
  ],
  [
    '"mow" is string, but its default is null; it was left out',
    "“mow”的类型是 string，而默认值是 null，已略去该默认值",
  ],
  [
    'The path "https://hay.example/v1/mow?a=1" is not in the form of OpenAPI; it is read as /v1/mow of https://hay.example with the query parameter a',
    "路径“https://hay.example/v1/mow?a=1”不是 OpenAPI 要求的写法，按 /v1/mow 读取，服务器为 https://hay.example，查询参数为 a",
  ],
  [
    "The page declares that no key is needed (security: []), but its header parameter Authorization carries one; the document requires bearer",
    "页面声明不需要密钥（security: []），但 header 参数 Authorization 会传递密钥；文档要求鉴权：bearer",
  ],
  ["The path parameter {任务id} is called {id} in the document", "路径参数 {任务id} 在文档中改名为 {id}"],
])("%s", (english, chinese) => {
  expect(chineseMessage(english, explanation)).toBe(chinese);
});

it("a message without a wording is the rule's explanation with what it quotes", () => {
  expect(chineseMessage('POST /v1/hay says "mow" and `rake` twice.', explanation)).toBe(
    "两个接口的描述相同：“POST /v1/hay”、“mow”、“rake”",
  );
  expect(chineseMessage("Something else is odd.", explanation)).toBe(explanation);
});

describe.runIf(hasCorpus)(`reports in Chinese${corpusNote}`, () => {
  it.each(["replicate", "fal", "suno", "chat", "cloudreve"])("of %s have no English sentence", (name) => {
    const files = corpusFiles(`page-md/${name}`);
    const { diagnostics } = buildDocument({ name, pages: [...files] });
    const { pages } = pageReport(name, files, diagnostics, "zh");
    const shown = pages.flatMap(({ findings }) => findings);
    expect(shown.length).toBeGreaterThan(0);
    for (const { explanation, message, correction } of shown) {
      for (const text of [explanation, message, correction]) expect(text).toMatch(/\p{Script=Han}/u);
      const plain = message.replace(/“[^”]*”|"[^"]*"|（[^）]*）/g, "");
      expect(plain).not.toMatch(/\b(?:is|has|the|which|but|says|stands)\b/);
    }
  });
});
