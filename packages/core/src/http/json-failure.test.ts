import { expect, test } from "vitest";
import { jsonFailure } from "./json-failure.js";

test.each([
  [undefined, "GET https://gateway.example/a answered 200 with no valid JSON: (empty)"],
  [
    "https://gateway.example/login",
    "GET https://gateway.example/a answered 200 with no valid JSON: (empty), and Location: https://gateway.example/login",
  ],
])("the Location header %s in the message", (location, message) => {
  const error = jsonFailure({
    method: "GET",
    url: "https://gateway.example/a",
    status: 200,
    headers: new Headers(),
    text: "",
    body: undefined,
    at: 0,
    authenticated: true,
    location,
    requestId: undefined,
  });
  expect(error.message).toBe(message);
});
