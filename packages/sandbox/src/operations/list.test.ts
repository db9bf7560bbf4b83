import { afterEach, expect, it } from "vitest";
import { type CorsacDocument, jsonList } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { answer, create, state, task } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const clock = new ManualClock();
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function start(document: CorsacDocument): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [document], clock, duration: 1000 });
  return sandbox;
}

it("lists numbered pages and says which is the last", async () => {
  const page = object({ rows: list(task), more: { type: "boolean" } });
  const target = await start(
    testDocument(
      {
        "POST /paint": create,
        "GET /paint/{id}": { id: "query", gives: answer },
        "GET /paint": {
          id: "list",
          query: { page: { type: "integer" }, size: { type: "integer" } },
          gives: page,
        },
      },
      {
        id: "/id",
        state,
        query: { operation: "query", path: { id: { from: "id" } } },
        list: {
          operation: "list",
          items: "/rows",
          page: { parameter: "page", first: 0, size: { parameter: "size", maximum: 3 } },
          end: { pointer: "/more", equals: [false] },
        },
      },
    ),
  );
  for (let index = 0; index < 7; index++) await call(target, "/paint", { body: { prompt: `${index}` } });
  const pages = await Promise.all([0, 1, 2].map((number) => call(target, `/paint?page=${number}&size=100`)));
  expect(pages.map(({ json }) => [jsonList(json["rows"]).length, json["more"]])).toEqual([
    [3, true],
    [3, true],
    [1, false],
  ]);
});
