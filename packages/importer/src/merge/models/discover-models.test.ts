import { describe, expect, it } from "vitest";
import { type DumpPage, dumpPage, inputBody } from "../../../test/pages/dump-page.js";
import { publishedPage } from "../../../test/pages/published-page.js";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import { readFile } from "../../forms/read-file.js";
import { discoverModels } from "./discover-models.js";

const discover = (text: string) =>
  readFile({ path: "page.txt", text }, new Diagnostics())
    .flatMap(({ pages }) => pages)
    .flatMap((page) =>
      discoverModels(page).map(({ id, path, pathValues, body, ownsExamples }) => ({
        id,
        path,
        ...(pathValues === undefined ? {} : { pathValues }),
        body,
        ownsExamples,
      })),
    );
const body = inputBody({ prompt: { type: "string" } });
const path = "/v1/predictions";
const literal = "/v1/models/acme/painter/predictions";

describe("a page offers", () => {
  const cases: [what: string, page: DumpPage, want: ReturnType<typeof discover>][] = [
    [
      "the model of its path",
      { path: literal, body },
      [{ id: "acme/painter", path: literal, body: {}, ownsExamples: true }],
    ],
    [
      "the model of its path, with the version of the example",
      { path: literal, body, example: { version: "1a2b", input: {} } },
      [{ id: "acme/painter", path: literal, body: { "/version": "1a2b" }, ownsExamples: true }],
    ],
    [
      "the model of a version",
      { title: "Create", path, body, example: { version: "acme/brush:1a2b", input: {} } },
      [{ id: "acme/brush", path, body: { "/version": "acme/brush:1a2b" }, ownsExamples: true }],
    ],
    [
      "the model of its title, where the version names none",
      { title: "Create acme/brush", path, body, example: { version: "1a2b", input: {} } },
      [{ id: "acme/brush", path, body: { "/version": "1a2b" }, ownsExamples: true }],
    ],
    [
      "one model with a choice, where a field can choose",
      {
        title: "Create",
        path,
        body: {
          type: "object",
          properties: { model: { type: "string", enum: ["one", "two"] }, prompt: { type: "string" } },
        },
        example: { model: "two", prompt: "" },
      },
      [{ id: "predictions", path, body: {}, ownsExamples: true }],
    ],
    ["none, where nothing names one", { title: "Create", path, body }, []],
    [
      "none, where two words of a sentence stand for one thing",
      { title: "Make an access/refresh token of a key", path: "/v1/tokens", body },
      [],
    ],
    [
      "none, where two words at its end are no id",
      { title: "Choose read/write", path: "/v1/rights", body },
      [],
    ],
    [
      "the one at the end of a title that says that something is run",
      { title: "创建任务 acme/tide", path: "/v2/tides", body },
      [{ id: "acme/tide", path: "/v2/tides", body: {}, ownsExamples: true }],
    ],
    ["none, where numbers stand in its title", { title: "301/302 redirects", path: "/v1/go", body }, []],
    [
      "the one at the end of its title, where it looks like an id",
      { title: "Paint with acme/brush-2", path: "/v1/paint", body },
      [{ id: "acme/brush-2", path: "/v1/paint", body: {}, ownsExamples: true }],
    ],
    ["none, without a body", { title: "Create acme/brush", path }, []],
    ["none, with a GET", { title: "Query acme/brush", method: "GET", path, body }, []],
    [
      "none, for a path with parameters",
      { title: "Create", path: "/v1/models/{owner}/{name}/predictions", body },
      [],
    ],
  ];

  it.each(cases)("%s", (_, page, want) => {
    expect(discover(dumpPage(page))).toEqual(want);
  });

  const listed = (address: string): string =>
    publishedPage({
      address,
      head: ["acme/painter", "acme/brush"],
      parameters: [
        "Body 参数application/json",
        "model",
        "string",
        "可选",
        "prompt",
        "string",
        "必需",
        "示例",
        '{ "prompt": "a" }',
      ],
    });

  it("a path each for the models it lists, the example being that of the one in the address", () => {
    expect(discover(listed(`https://acme.example${literal}`))).toEqual([
      { id: "acme/painter", path: literal, body: {}, ownsExamples: true },
      { id: "acme/brush", path: "/v1/models/acme/brush/predictions", body: {}, ownsExamples: false },
    ]);
  });

  it("one path with fixed parameters for the models it lists", () => {
    const template = "/v1/models/{owner}/{name}/run";
    expect(discover(listed(template))).toEqual([
      {
        id: "acme/painter",
        path: template,
        pathValues: { owner: "acme", name: "painter" },
        body: {},
        ownsExamples: true,
      },
      {
        id: "acme/brush",
        path: template,
        pathValues: { owner: "acme", name: "brush" },
        body: {},
        ownsExamples: false,
      },
    ]);
  });

  it("one model with a choice, where a field of the body takes what it lists", () => {
    expect(discover(listed("/v1/run"))).toEqual([
      { id: "run", path: "/v1/run", body: {}, ownsExamples: true },
    ]);
  });
});
