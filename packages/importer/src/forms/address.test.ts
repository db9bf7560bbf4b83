import { expect, it } from "vitest";
import { addressOf } from "./address.js";

it.each([
  ["/v1/a", { path: "/v1/a" }],
  ["v1/a", { path: "/v1/a" }],
  ["https://acme.example/v1/a?b=1", { server: "https://acme.example", path: "/v1/a", query: "b=1" }],
  ["{{base}}/v1/{{id}}", { path: "/v1/{id}" }],
  ["/v1/:id/:name", { path: "/v1/{id}/{name}" }],
  ["/v1/{model}:generate", { path: "/v1/{model}:generate" }],
  ["/v1/tasks/", { path: "/v1/tasks/" }],
  ["https://acme.example", { server: "https://acme.example", path: "/" }],
  ["", undefined],
])("%s", (text, want) => {
  expect(addressOf(text)).toEqual(want);
});
