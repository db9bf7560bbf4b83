import { afterEach, expect, it } from "vitest";
import type { JsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text } from "../fixtures/document.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";
import { interpreterEngine } from "./interpreter/interpreter-engine.js";
import type { SchemaEngine } from "./schema-engine.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const glaze = object({ kind: { const: "glaze" }, coats: { type: "integer", maximum: 5 } });
const slip = object({ kind: { const: "slip" }, clay: { type: "string", enum: ["red", "white"] } });
const files = { type: "array", maxItems: 2, items: { type: "string", format: "binary" } };

async function start(engine?: SchemaEngine): Promise<RunningSandbox> {
  const finishes = { ...list({ oneOf: [glaze, slip] }), minItems: 1, uniqueItems: true };
  const busy = { description: "", headers: { "Retry-After": { schema: { type: "integer" }, example: 7 } } };
  const content = { "application/json": { schema: object({ message: text }) } };
  sandbox = await startSandbox({
    documents: [
      testDocument(
        {
          "POST /firings": {
            id: "fire",
            takes: object({ finishes }),
            gives: object({ id: text }),
            more: { responses: { 201: { description: "" }, 429: { ...busy, content } } },
          },
          "POST /parcels": { id: "send", takes: object({ files }), as: "multipart/form-data", status: 202 },
        },
        undefined,
        {},
        { "x-corsac-models": [] },
      ),
    ],
    ...(engine ? { engine } : {}),
  });
  return sandbox;
}

const good = { kind: "glaze", coats: 1 };

it.each<[string, SchemaEngine | undefined, JsonObject[], string[]]>([
  [
    "another member",
    undefined,
    [{ kind: "glaze", coats: 9 }],
    ["finishes.0.coats: coats must be at most 5, not 9."],
  ],
  [
    "another member, interpreted",
    interpreterEngine,
    [{ kind: "glaze", coats: 9 }],
    ["finishes.0.coats: coats must be at most 5, not 9."],
  ],
  [
    "the kind",
    undefined,
    [good, { kind: "wax" }],
    ['finishes.1.kind: kind must be one of "glaze", "slip", not "wax".'],
  ],
  [
    "several items",
    undefined,
    [{ kind: "slip", clay: "blue" }, { kind: "glaze" }],
    [
      'finishes.0.clay: clay must be one of "red", "white", not "blue".',
      "finishes.1.coats: coats is required.",
    ],
  ],
  ["the number of items", undefined, [], ["finishes: finishes must have at least 1 item."]],
  ["equal items", undefined, [good, good], ["finishes: finishes must not have equal items."]],
])("only the branch that a value is meant for is reported: %s", async (_name, engine, finishes, lines) => {
  const { status, json } = await call(await start(engine), "/firings", { body: { finishes } });
  expect(status).toBe(422);
  expect(
    String(json["detail"])
      .split("\n")
      .map((line) => line.replace(/^- /, ""))
      .sort(),
  ).toEqual(lines);
});

it("one file of a form is a list of one, where the schema says so", async () => {
  const { url } = await start();
  const send = async (count: number): Promise<number> => {
    const body = new FormData();
    for (let index = 0; index < count; index++) body.append("files", new File(["x"], `${index}.txt`));
    return (await fetch(`${url}/parcels`, { method: "POST", body })).status;
  };
  expect(await Promise.all([send(1), send(2), send(3)])).toEqual([202, 202, 422]);
});

it("a requested response has the documented pause", async () => {
  const { status, headers } = await call(await start(), "/firings", {
    body: { finishes: [good] },
    headers: { prefer: "code=429" },
  });
  expect([status, headers.get("retry-after")]).toEqual([429, "7"]);
});
