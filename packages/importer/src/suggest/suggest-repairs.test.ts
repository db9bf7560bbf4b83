import { expect, test } from "vitest";
import { dumpPage, inputBody } from "../../test/pages/dump-page.js";
import { buildDocument, type ServiceSource } from "../build-document.js";
import { fixActions, suggestActions } from "./suggest.js";
import { addActions } from "./write-actions.js";

const source: ServiceSource = {
  name: "acme",
  pages: [
    {
      path: "pages/painter.txt",
      text: dumpPage({
        body: inputBody(
          { size: { type: "integer", default: "1024" }, count: { type: "integer", default: "many" } },
          ["size", "sedd"],
        ),
        response: {
          type: "object",
          properties: {
            id: { type: "string" },
            status: { type: "string" },
            model: { type: "string" },
            output: {},
          },
        },
        responseExamples: [{ created: 1, data: [] }],
      }),
    },
    {
      path: "pages/frames.txt",
      text: dumpPage({
        title: "Frames",
        method: "GET",
        path: "/acme/v1/frames",
        response: { type: "object", properties: { created: { type: "integer" }, data: { type: "array" } } },
      }),
    },
  ],
};

test("an example that no other operation's schema describes stays: the schema may be out of date", () => {
  const alone = { ...source, pages: source.pages.slice(0, 1) };
  expect(fixActions(alone).map(({ subject }) => subject)).toEqual(['the required field "sedd"']);
});

const rules = (one: ServiceSource): string[] => buildDocument(one).diagnostics.map(({ rule }) => rule);

test("safe repairs become overlay actions that do what they say", () => {
  const repairs = fixActions(source);
  expect(new Set(repairs.map(({ subject }) => subject))).toEqual(
    new Set([
      'the example "painter" of POST /acme/v1/models/acme/painter/predictions',
      'the required field "sedd"',
    ]),
  );
  const text =
    addActions(
      undefined,
      repairs.map(({ action }) => action),
    ) ?? "";
  const fixed: ServiceSource = { ...source, overlay: { path: "overlay.yaml", text } };
  expect(rules(fixed).filter((rule) => rule.startsWith("overlay-"))).toEqual([]);
  expect(JSON.stringify(buildDocument(fixed).document)).not.toContain("sedd");
  // A text that means a number is read as that number, without an action.
  expect(JSON.stringify(buildDocument(source).document)).toContain('"default":1024');
  expect(fixActions(fixed)).toEqual([]);
});

test("an output that an answer about the model shows is proposed, with its line", () => {
  const answer = { type: "object", properties: { id: {}, status: {}, model: {}, output: {} } };
  const query = dumpPage({
    title: "Query",
    method: "GET",
    path: "/acme/v1/tasks/{id}",
    response: answer,
    responseExamples: [
      { id: "1", status: "succeeded", model: "acme/painter", output: ["https://files.example/1.png"] },
    ],
  });
  const create = dumpPage({ body: inputBody({ size: { type: "integer" } }), response: answer });
  const { suggestions } = suggestActions({
    name: "acme",
    pages: [
      { path: "pages/painter.txt", text: create },
      { path: "pages/query.txt", text: query },
    ],
  });
  expect(suggestions.map(({ about }) => about)).toEqual(["lifecycle", "output"]);
  expect(suggestions[1]).toMatchObject({
    subject: "the output of acme/painter",
    action: { update: { type: "array", items: { type: "string", format: "uri" } } },
    evidence: [{ file: "pages/query.txt" }],
  });
});
