import { expect, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { pageReport } from "./page-report.js";
import { reportHtml, reportMarkdown } from "./report-text.js";

const page = {
  path: "pages/tide.yaml",
  text: `openapi: 3.1.0
info: { title: Tide, version: '1' }
paths:
  '/tide/<script>alert(1)</script>/:id':
    get: { responses: { '200': { description: OK }, '<b>odd</b>': { description: Odd } } }
`,
};
const clean = {
  path: "pages/moon.yaml",
  text: "openapi: 3.1.0\ninfo: { title: M, version: '1' }\npaths: { /moon: { get: { responses: { '200': { description: OK } } } } }\n",
};
const { diagnostics } = buildDocument({ name: "tide", pages: [page, clean] });

test("a report says for each page what is wrong, where, and how to correct it", () => {
  const text = reportMarkdown(pageReport("tide", [page, clean], diagnostics, "en"));
  expect(text).toContain("# What to correct in the documentation of tide");
  expect(text).toContain("## pages/tide.yaml");
  expect(text).toMatch(/### Line 5:\d+ · warning · left-out/);
  expect(text).toContain("- How to correct it: ");
  expect(text).not.toContain("moon.yaml");
});

test("a report in Chinese has Chinese explanations and corrections", () => {
  const text = reportMarkdown(pageReport("tide", [page], diagnostics, "zh"));
  expect(text).toContain("tide 的文档需要更正的地方");
  expect(text).toContain("- 更正办法: 在页面上更正");
});

test("what stands on a page is escaped", () => {
  const report = pageReport("<i>tide</i>", [page], diagnostics, "en");
  expect(reportHtml(report)).not.toMatch(/<script|<b>|<i>/);
  expect(reportHtml(report)).toContain("&lt;script&gt;");
  const outside = reportMarkdown(report).replace(/```text\n.*?\n```/gs, "");
  expect(outside).not.toMatch(/<script|<b>|<i>/);
});

test("nothing wrong is said, too", () => {
  expect(reportMarkdown(pageReport("moon", [clean], [], "en"))).toContain("Nothing is wrong on the pages.");
});
