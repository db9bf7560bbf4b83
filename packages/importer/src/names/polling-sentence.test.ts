import { expect, it } from "vitest";
import { pollingSentence } from "./polling-sentence.js";

const said = (text: string) => {
  const found = pollingSentence(text);
  return found && [found.path, found.field, Object.fromEntries(found.words)];
};

it.each([
  ["Call `GET /jobs/{id}` until `status` is `done`.", ["/jobs/{id}", "status", { done: "succeeded" }]],
  ["Then call GET /jobs/{id} until status is done.", ["/jobs/{id}", "status", { done: "succeeded" }]],
  [
    "Poll `/v1/jobs/:id` every second until the `state` becomes `ripe` or `failed`.",
    ["/v1/jobs/{id}", "state", { ripe: "succeeded", failed: "failed" }],
  ],
  [
    "Returns at once. To get the picture, poll `GET /v1/jobs/<job_id>`\nuntil `data.status` equals `COMPLETED`.",
    ["/v1/jobs/{job_id}", "data.status", { COMPLETED: "succeeded" }],
  ],
  [
    "Repeat `GET https://api.reef.example/jobs/{id}` while its status is `pending`.",
    ["/jobs/{id}", "status", { pending: "pending" }],
  ],
  [
    "提交后请轮询 `GET /v1/tasks/{task_id}`，直到 `state` 变为 `finished`。",
    ["/v1/tasks/{task_id}", "state", { finished: "succeeded" }],
  ],
  [
    "调用 GET /v1/tasks/{id} 查询进度，直到 status 为 success 或 fail。",
    ["/v1/tasks/{id}", "status", { success: "succeeded", fail: "failed" }],
  ],
  ["Poll `GET /jobs/{id}` until the job is finished.", ["/jobs/{id}", undefined, {}]],
])("%s", (text, expected) => {
  expect(said(text)).toEqual(expected);
});

it.each([
  "See `GET /jobs/{id}` for the state of a job.",
  "The link is valid until the status is `expired`.",
  "Wait until status is `done`. Then call `GET /jobs/{id}/file`.",
  "Use `GET /jobs` to list jobs; they are kept until you delete them.",
])("%s is no such sentence", (text) => {
  const found = pollingSentence(text);
  expect(found?.field).toBeUndefined();
});

it("is read in linear work", () => {
  expect(pollingSentence("call GET /a until status is ".repeat(20_000))).toBeUndefined();
  expect(pollingSentence("`/".repeat(100_000))).toBeUndefined();
});
