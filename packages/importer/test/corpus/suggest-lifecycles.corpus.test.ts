import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { suggestLifecycles } from "../../src/suggest/suggest-lifecycles.js";
import type { Suggestions } from "../../src/suggest/suggestion.js";
import { corpusFiles, corpusNote, hasCorpus, ownFiles } from "../pages/corpus-files.js";

function suggest(folder: string, filesOf = corpusFiles): Suggestions {
  const pages = filesOf(`page-md/${folder}`);
  return suggestLifecycles(readDocumentation(pages).document, pages);
}

const facts = ({ suggestions }: Suggestions): Record<string, string[]> =>
  Object.fromEntries(
    suggestions.flatMap(({ evidence }) => evidence.map(({ fact, words }) => [fact, [words]] as const)),
  );
const texts = (missing: readonly Diagnostic[]): string[] =>
  missing.map(({ message }) => message.replace(/^The lifecycle "\w+": /, ""));

test("invented pages prove a whole lifecycle", () => {
  const found = suggest("tidepool", ownFiles);
  expect(found.missing).toEqual([]);
  expect(found.suggestions).toMatchObject([{ about: "lifecycle", complete: true, action: { target: "$" } }]);
  expect(found.suggestions[0]?.action.update).toMatchObject({
    "x-corsac-lifecycles": {
      task: {
        id: "/task_id",
        query: { operation: expect.any(String), path: { parameter: { from: "id" } } },
        state: {
          pointer: "/status",
          words: {
            queued: "pending",
            drawing: "running",
            finished: "succeeded",
            failed: "failed",
            canceled: "canceled",
          },
        },
        fields: { output: "/output", error: "/error", logs: "/logs" },
      },
    },
  });
});

describe.skipIf(!hasCorpus)(`lifecycles that real pages prove${corpusNote}`, () => {
  test("replicate: complete and right", () => {
    const found = suggest("replicate");
    expect(found.missing).toEqual([]);
    expect(found.suggestions).toMatchObject([
      { about: "lifecycle", complete: true, action: { target: "$" } },
    ]);
    expect(found.suggestions[0]?.action.update).toMatchObject({
      paths: { "/replicate/v1/predictions/{id}/cancel": { post: { operationId: "cancelPrediction" } } },
      "x-corsac-lifecycles": {
        prediction: {
          id: "/id",
          query: { operation: "getPrediction", path: { id: { from: "id" } } },
          cancel: { operation: "cancelPrediction", path: { id: { from: "id" } } },
          state: {
            pointer: "/status",
            words: {
              starting: "pending",
              processing: "running",
              succeeded: "succeeded",
              failed: "failed",
              canceled: "canceled",
              aborted: "canceled",
            },
          },
          fields: { output: "/output", error: "/error", logs: "/logs", metrics: "/metrics" },
        },
      },
    });
    expect(facts(found)).toMatchObject({
      'word "starting"': ["status: starting"],
      'word "succeeded"': ["status: succeeded"],
      query: ["/replicate/v1/predictions/{任务id}:"],
    });
  });

  test("fal: the result is documented, the state stands at an address of the examples", () => {
    const found = suggest("fal");
    expect(found.suggestions).toHaveLength(1);
    expect(found.suggestions[0]?.complete).toBe(false);
    const path = { request_id: { from: "id" }, model_name: { from: "constant", value: "auto" } };
    expect(found.suggestions[0]?.action.update).toMatchObject({
      paths: {
        "/fal-ai/{model_name}/requests/{request_id}/status": { get: { operationId: "getRequestStatus" } },
      },
      "x-corsac-lifecycles": {
        request: {
          id: "/request_id",
          query: { operation: "getRequestStatus", path },
          result: { operation: expect.any(String), path },
          state: { pointer: "/status", words: { IN_QUEUE: "pending" } },
          fields: { logs: "/logs", metrics: "/metrics", output: "" },
        },
      },
    });
    expect(texts(found.missing)).toEqual(
      expect.arrayContaining([
        "no page names the status word for running, succeeded, failed.",
        "no page shows where a failure gives its reason.",
      ]),
    );
  });

  test("suno: the id and the queries are documented, no status word is", () => {
    const found = suggest("suno");
    expect(found.suggestions).toHaveLength(1);
    expect(found.suggestions[0]?.complete).toBe(false);
    expect(found.suggestions[0]?.action.update).toEqual({
      "x-corsac-lifecycles": {
        task: {
          id: "/data",
          accepted: { pointer: "/code", equals: ["success"] },
          query: { operation: expect.any(String), path: { task_id: { from: "id" } } },
          state: { words: {} },
          webhook: { url: "/notify_hook", signature: "none" },
          fields: {},
        },
      },
    });
    expect(texts(found.missing)).toEqual([
      "no page shows where the response has its state, and no page lists a status word.",
      "no page shows where the output is.",
      "no page shows where a failure gives its reason.",
      "2 of 7 bodies of creates show the field notify_hook; no page documents whether the others accept it.",
      expect.stringMatching(
        /^POST \/suno\/fetch queries many at once by ids \(.*\), but no page shows how its answers are told apart; it is left out\.$/,
      ),
    ]);
    expect(facts(found)).toMatchObject({ accepted: ["code: success"] });
  });
});
