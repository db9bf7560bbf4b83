import { describe, expect, it } from "vitest";
import { corpusFiles, corpusNote, hasCorpus } from "../../test/pages/corpus-files.js";
import { buildDocument } from "../build-document.js";
import { chineseMessage } from "./messages-chinese.js";
import { pageReport } from "./page-report.js";

const explanation = "两个接口的描述相同。";

it.each([
  [
    'In the example, "size" is "big", not one of "s", "m"',
    '示例中的“size”为 "big"，不在允许的取值之内："s", "m"',
  ],
  ['In the example, "data" is null, not string', "示例中的“data”为 null，而 schema 要求的是 string"],
  [
    "GET /v1/hay shows a request body of 2 fields (a, b); it is not part of the document",
    "GET /v1/hay 的页面上有请求体（2 个字段：a, b），未写入文档",
  ],
  [
    "GET /v1/hay shows a request body; it is not part of the document",
    "GET /v1/hay 的页面上有请求体，未写入文档",
  ],
  ["A query parameter has no name", "有一个 query 参数没有名称"],
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
