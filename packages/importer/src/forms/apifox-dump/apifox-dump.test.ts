import { describe, expect, it } from "vitest";
import { dumpPage } from "../../../test/pages/dump-page.js";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import { apifoxDump } from "./apifox-dump.js";

const read = (text: string) => apifoxDump.read({ path: "page.txt", text }, new Diagnostics());
const only = (text: string) => {
  const { pages } = read(text);
  expect(pages).toHaveLength(1);
  return pages[0];
};

describe("a page dump is recognised", () => {
  it.each([
    ["by its request line and a heading", "Create\n\nPOST /v1/a\n\n参数\n{}", true],
    ["by its glued labels", "Create\nMethodPOST\nPath/v1/a", true],
    ["not by a request line alone", "Create\n\nPOST /v1/a\n", false],
    ["not by prose", "We POST /v1/a to you.\n参数", false],
  ])("%s", (_, text, want) => {
    expect(apifoxDump.recognises({ path: "page.txt", text })).toBe(want);
  });
});

describe("a page dump has", () => {
  it("title, method, path and description", () => {
    const text = dumpPage({ title: "创建 acme" }).replace(
      "说明\n",
      "说明\n\nPaints a picture.\nMethodPOST\n",
    );
    expect(only(text)).toMatchObject({
      title: { text: "创建 acme", location: { line: 1, column: 1 } },
      method: "post",
      path: { text: "/acme/v1/models/acme/painter/predictions", location: { line: 3, column: 6 } },
      description: { text: "Paints a picture." },
    });
  });

  it("method and path from the labels, where the request line is gone", () => {
    const text = dumpPage({}).replace(/^POST .*\n/m, "");
    expect(only(text)).toMatchObject({
      method: "post",
      path: { text: "/acme/v1/models/acme/painter/predictions" },
    });
  });

  it("parameters of every place, those switched off left out", () => {
    const page = only(
      dumpPage({
        parameters: {
          query: [
            {
              name: "limit",
              type: "integer",
              required: true,
              description: "How many.",
              sampleValue: 5,
              enum: [5, 10],
            },
            { name: "old", enable: false },
          ],
          cookie: [{ name: "session", schema: { type: "string", minLength: 3 } }],
        },
      }),
    );
    expect(page?.parameters).toMatchObject([
      {
        name: "limit",
        in: "query",
        required: true,
        description: "How many.",
        example: 5,
        schema: { value: { type: "integer", enum: [5, 10] } },
      },
      { name: "session", in: "cookie", required: false, schema: { value: { type: "string", minLength: 3 } } },
    ]);
  });

  it("fields of a form as its body", () => {
    const body = {
      type: "multipart/form-data",
      parameters: [
        { name: "file", type: "file", required: true, description: "The picture." },
        { name: "note", type: "string", sampleValue: "hello" },
      ],
    };
    const text = dumpPage({}).replace(
      /请求体\n\n[\s\S]*?\n\n响应\n/,
      `请求体\n\n${JSON.stringify(body)}\n\n响应\n`,
    );
    const content = only(text)?.body?.contents[0];
    expect(content?.mediaType).toBe("multipart/form-data");
    expect(content?.schema?.value).toEqual({
      type: "object",
      properties: {
        file: { type: "string", format: "binary", description: "The picture." },
        note: { type: "string", examples: ["hello"] },
      },
      required: ["file"],
    });
  });

  it("responses with the examples that name them", () => {
    const responses = [
      { id: 7, code: 200, name: "OK", contentType: "json", jsonSchema: { type: "object" } },
      { id: 8, code: 400, name: "Bad", contentType: "html" },
      { id: 9, code: 42, name: "Odd", contentType: "none" },
    ];
    const examples = [
      { name: "wrong", responseId: 8, data: "<p>No</p>" },
      { name: "right", responseId: 7, data: "{}" },
      { name: "empty", responseId: 7, data: "" },
    ];
    const text = `${dumpPage({}).split("\n响应\n")[0]}\n响应\n\n${JSON.stringify(responses)}\n\n响应示例\n\n${JSON.stringify(examples)}`;
    expect(only(text)?.responses).toMatchObject([
      {
        status: "200",
        contents: [{ mediaType: "application/json", examples: [{ name: "right", value: { value: {} } }] }],
      },
      {
        status: "400",
        contents: [{ mediaType: "text/html", examples: [{ name: "wrong", value: { value: "<p>No</p>" } }] }],
      },
      { status: "default", contents: [] },
    ]);
  });
});
