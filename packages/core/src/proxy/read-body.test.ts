import { expect, test } from "vitest";
import { InputError } from "../errors/input-error.js";
import { RateLimitError } from "../errors/rate-limit-error.js";
import { readBody } from "./read-body.js";
import { refusal } from "./refusal.js";

/** A request whose body counts how often it is read. */
function request(pieces: readonly string[], length?: number): { request: Request; read: () => number } {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[read++];
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  const headers: Record<string, string> = length === undefined ? {} : { "content-length": String(length) };
  const init = { method: "POST", body, duplex: "half", headers };
  return { request: new Request("https://app.example", init), read: () => read };
}

test("a body has as many bytes as are allowed, and no more", async () => {
  expect(await readBody(request(["ab", "cd"]).request, 4)).toBe("abcd");
  expect(await readBody(request(["ab", "cd"]).request, 3)).toBeUndefined();
  expect(await readBody(request(["ä"]).request, 1)).toBeUndefined();
  expect(await readBody(new Request("https://app.example"), 0)).toBe("");
});

test("a body whose content-length is too large is not read", async () => {
  const large = request(["ab"], 5);
  expect(await readBody(large.request, 4)).toBeUndefined();
  expect(large.read()).toBe(0);
  expect(await readBody(request(["abcd"], 4).request, 4)).toBe("abcd");
});

test("of one that is larger no more is read than shows it", async () => {
  const large = request(["ab", "cd", "ef", "gh"]);
  expect(await readBody(large.request, 3)).toBeUndefined();
  expect(large.read()).toBe(2);
});

test("a browser waits whole seconds, and never too short", async () => {
  const limit = (retryAfter?: number): string | null =>
    refusal(new RateLimitError("no", { retryAfter })).headers.get("retry-after");
  expect([limit(1200), limit(2000), limit(1), limit()]).toEqual(["2", "2", "1", "1"]);
});

test("a browser receives the message and the position of violations, and nothing else", async () => {
  const violation = {
    path: "/a",
    message: "is too long",
    keyword: "maxLength",
    inferred: { text: "secret" },
  };
  const response = refusal(new InputError("POST https://gw.example answered 422", [violation]));
  expect([response.status, await response.json()]).toEqual([
    422,
    {
      error: {
        code: "input",
        message: "The input is not valid",
        violations: [{ path: "/a", message: "is too long" }],
      },
    },
  ]);
});
