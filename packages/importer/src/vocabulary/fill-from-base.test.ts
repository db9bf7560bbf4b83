import { expect, test } from "vitest";
import { describeService } from "../describe/describe-service.js";
import { build, errorsOf } from "./service.fixture.js";

const lifecycle = (more: string, query = "GET /v1/clips/{id}"): string =>
  `      x-corsac-lifecycles:
        job:
          query: ${query}
${more}`;

test("`at` says where the task is; the rest is found there by its name", () => {
  const built = build(
    lifecycle(`          at: /data
          state: { words: { open: running, done: succeeded } }
          fields: { output: /data/url }
          list: { operation: GET /v1/list, items: /rows }
          webhook: /callback`),
  );
  expect(errorsOf(built)).toEqual([]);
  expect(describeService(built.document).lifecycles["job"]).toEqual({
    id: "/data/id",
    query: { operation: "getClip", path: { clip: { from: "id" } } },
    state: { pointer: "/data/status", words: { open: "running", done: "succeeded" } },
    fields: { output: "/data/url" },
    list: {
      operation: "getList",
      items: "/rows",
      id: "/id",
      state: { pointer: "/status", words: { open: "running", done: "succeeded" } },
      fields: { output: "/url" },
    },
    webhook: { url: "/callback", signature: "none" },
  });
});

test("where nothing shows what a task has, the names that services use are tried in order", () => {
  const query = "{ operation: 'GET /v1/clips/{id}/state', undocumented: {} }";
  const built = build(
    lifecycle(
      `          at: /data
          id: /data/id
          state: { words: [SUBMITTED, IN_PROGRESS, SUCCESS, FAILURE] }`,
      query,
    ),
  );
  expect(errorsOf(built)).toEqual([]);
  expect(describeService(built.document).lifecycles["job"]).toMatchObject({
    state: {
      pointer: ["/data/status", "/data/state", "/data/task_status"],
      words: { SUBMITTED: "pending", IN_PROGRESS: "running", SUCCESS: "succeeded", FAILURE: "failed" },
    },
    fields: { error: ["/data/error", "/data/fail_reason", "/data/failReason"], progress: "/data/progress" },
  });
});

test.each([
  ["          att: /data\n          id: /data/id", /^4 extension-invalid .* has no "att"/],
  ["          at: /dato\n          id: /data/id", /^4 pointer-unknown .*job\.at is "\/dato"/],
  [
    "          at: 5\n          id: /data/id",
    /^4 extension-invalid .*job\.at must be a JSON Pointer, and is 5/,
  ],
  [
    "          at: /data\n          state: { words: [SUCCESS, floating] }",
    /^5 extension-invalid .*"floating", and it is not known what that means.*floating: running/,
  ],
])("what is wrong with it is an error at its line: %s", (more, said) => {
  const words = more.includes("words")
    ? ""
    : "\n          state: { pointer: /data/status, words: { done: succeeded } }";
  const built = build(lifecycle(`${more}${words}\n          fields: { output: /data/url }`));
  expect(errorsOf(built)).toContainEqual(expect.stringMatching(said));
});
