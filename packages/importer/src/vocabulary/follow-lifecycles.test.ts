import { expect, it } from "vitest";
import { buildFolder, overlay, page } from "../../test/hints/hint-case.js";
import { describeModels } from "../describe/describe-models.js";

const json = (properties: string): string =>
  `{ content: { application/json: { schema: { type: object, properties: { ${properties} } } } } }`;
const answer = (properties: string): string =>
  `{ '200': { description: OK, ${json(properties).slice(2, -2)} } }`;
const songs = (created: string): string =>
  page(`/songs:
  post:
    summary: Sing
    requestBody: ${json("model: { enum: [lark-1] }, words: { type: string }")}
    responses: ${answer(created)}
/songs/{id}:
  get:
    summary: How a song stands
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: ${answer("mood: { enum: [humming, sung] }, sound: { type: string, format: uri }")}`);
const lifecycle = `
- target: $
  update:
    x-corsac-lifecycles:
      song:
        accepted: { pointer: /code, equals: [1] }
        id: /result
        query: GET /songs/{id}
        state: { pointer: /mood, words: { humming: running, sung: succeeded } }
        fields: { output: /sound }
        errors: { message: /said }`;

const built = (created: string, model = "") => {
  const { document, diagnostics } = buildFolder({
    "pages/songs.yaml": songs(created),
    "overlay.yaml": overlay(`${lifecycle}${model}`),
  });
  const [{ kind = "", lifecycle: followed = "" } = {}] = describeModels(document);
  const unused = diagnostics.filter(({ rule }) => rule === "lifecycle-unused");
  return { kind, followed, unused: unused.map(({ message, location }) => `${location?.line} ${message}`) };
};

const accepted = "code: { type: integer }, said: { type: string }, result: { type: string }";

it("a create that answers with nothing but what the only lifecycle reads starts a task of it", () => {
  expect(built(accepted)).toEqual({ kind: "task", followed: "song", unused: [] });
});

it("one that answers with more does not, and a lifecycle that nothing follows is told at its line", () => {
  expect(built(`${accepted}, words: { type: string }`)).toEqual({
    kind: "answer",
    followed: "",
    unused: [expect.stringMatching(/^\d+ No model follows the lifecycle "song"\.$/)],
  });
});

it("what the overlay says of the model counts", () => {
  const says = (fact: string): string => `
- target: $['x-corsac-models'][0]
  update: { ${fact} }`;
  expect(built(accepted, says("kind: answer, media: audio"))).toMatchObject({ kind: "answer", followed: "" });
  expect(built(`${accepted}, words: { type: string }`, says("kind: task"))).toMatchObject({
    followed: "song",
    unused: [],
  });
});
