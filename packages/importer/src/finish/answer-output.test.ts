import { expect, it } from "vitest";
import { buildFolder, overlay, page } from "../../test/hints/hint-case.js";
import { objectMember } from "../document/json-values.js";

const create = (path: string, model: string): string =>
  `${path}:\n  post:\n    summary: Film ${model}\n    requestBody: { content: { application/json: { schema: { type: object, required: [model, prompt], properties: { model: { type: string, enum: [${model}] }, prompt: { type: string } } } } } }\n    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { task_id: { type: string }, status: { type: string } } } } } } }`;
const query = (path: string, url = "url: { type: string, description: 视频 URL }"): string =>
  `${path}:\n  get:\n    summary: Read a film\n    parameters: [{ name: task_id, in: path, required: true, schema: { type: string } }]\n    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { task_id: { type: string }, status: { type: string, enum: [queued, completed, failed] }, ${url} } } } } } }`;
const outputs = (...paths: string[]) => {
  const { document, diagnostics } = buildFolder({ "pages/films.yaml": page(paths.join("\n")) });
  const undocumented = diagnostics.filter(({ rule }) => rule === "undocumented-output");
  const schemas = Object.entries(objectMember(document.components, "schemas"));
  return { undocumented, made: schemas.filter(([name]) => name.endsWith("Output")).map(([, made]) => made) };
};

it("what the query's answer declares at the place of the output is the output's schema", () => {
  const { undocumented, made } = outputs(create("/v1/films", "wren-1"), query("/v1/films/{task_id}"));
  expect(undocumented).toEqual([]);
  expect(made).toMatchObject([{ type: "string", format: "uri" }]);
});

it("an answer without a word of it says nothing", () => {
  const { undocumented } = outputs(
    create("/v1/films", "wren-1"),
    query("/v1/films/{task_id}", "url: { description: 视频 URL }"),
  );
  expect(undocumented).toHaveLength(1);
});

it("an answer that serves several creates is that of one of them", () => {
  const { undocumented, made } = outputs(
    create("/v1/films/text", "wren-1"),
    create("/v1/films/image", "owl-1"),
    query("/v1/films/{task_id}"),
  );
  expect(undocumented).toHaveLength(2);
  expect(made).toEqual([{}, {}]);
});

it("what stands for every item is a list, and of several places the first that is declared counts", () => {
  const rows = "rows: { type: array, items: { type: object, properties: { url: { type: string } } } }";
  const { document, diagnostics } = buildFolder({
    "pages/films.yaml": page([create("/v1/films", "wren-1"), query("/v1/films/{task_id}", rows)].join("\n")),
    "overlay.yaml": overlay(`- target: $
  update:
    x-corsac-lifecycles:
      film:
        id: /task_id
        query: GET {create}/{id}
        state: { pointer: [/state, /status], words: { completed: succeeded } }
        fields: { output: [/links, /rows/*/url] }`),
  });
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  const output = objectMember(document.components, "schemas")["Wren1Output"];
  expect(output).toMatchObject({ type: "array", items: { type: "string", format: "uri" } });
});

it("an output may stand one level below the status", () => {
  const result =
    "data: { type: object, properties: { id: { type: string }, result: { type: object, properties: { seconds: { type: number } } } } }";
  const { undocumented, made } = outputs(create("/v1/films", "wren-1"), query("/v1/films/{task_id}", result));
  expect(undocumented).toEqual([]);
  expect(made).toMatchObject([{ type: "object", properties: { seconds: { type: "number" } } }]);
});

it("numbers of what was used are no output", () => {
  const usage = "bill: { type: object, properties: { input: { type: integer }, output: { type: integer } } }";
  expect(
    outputs(create("/v1/films", "wren-1"), query("/v1/films/{task_id}", usage)).undocumented,
  ).toHaveLength(1);
});
