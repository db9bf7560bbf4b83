import { expect, test } from "vitest";
import { tolerantFetch } from "./tolerant-fetch.js";

const refusal = "The 'cache' field on 'RequestInitializerDict' is not implemented.";

function runtime(refuse: (init: RequestInit | undefined) => string | undefined): {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  caches: (string | undefined)[];
} {
  const caches: (string | undefined)[] = [];
  const fetch = tolerantFetch(async (_url, init) => {
    caches.push(init?.cache);
    const words = refuse(init);
    if (words !== undefined) throw new TypeError(words);
    return new Response();
  });
  return { fetch, caches };
}

test("where a runtime refuses `cache`, it is left out after the first attempt", async () => {
  const { fetch, caches } = runtime((init) => (init?.cache ? refusal : undefined));
  await fetch("https://a.example", { cache: "no-store" });
  await fetch("https://a.example", { cache: "no-store" });
  expect(caches).toEqual(["no-store", undefined, undefined]);
});

test("another failure is none of `cache`", async () => {
  const { fetch, caches } = runtime(() => "no network");
  await expect(fetch("https://a.example", { cache: "no-store" })).rejects.toThrow("no network");
  expect(caches).toEqual(["no-store"]);
});

test("nor is one after the signal has aborted", async () => {
  const { fetch, caches } = runtime(() => refusal);
  const aborted = AbortSignal.abort(new Error("enough"));
  await expect(fetch("https://a.example", { cache: "no-store", signal: aborted })).rejects.toThrow("cache");
  expect(caches).toEqual(["no-store"]);
});

test("without `cache` nothing is tried twice", async () => {
  const { fetch, caches } = runtime(() => refusal);
  await expect(fetch("https://a.example", {})).rejects.toThrow("cache");
  expect(caches).toEqual([undefined]);
});
