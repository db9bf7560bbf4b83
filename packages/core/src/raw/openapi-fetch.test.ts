import { readFileSync } from "node:fs";
import type { Client, ClientOptions, FetchOptions } from "openapi-fetch";
import { describe, expect, expectTypeOf, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { RawOptions } from "./raw-client.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;
const offeredMethods = [...methods, "request", "use", "eject"] as const;
const withheldMethods = ["TRACE"] as const;

/** What is handed to `fetch` as the caller gives it. */
const passedOn = {
  cache: "reload",
  credentials: "omit",
  integrity: "sha256-x",
  keepalive: true,
  mode: "cors",
  priority: "high",
  referrer: "about:client",
  referrerPolicy: "no-referrer",
} as const;
const serializers = ["querySerializer", "pathSerializer", "bodySerializer"] as const;
const ofAll = ["baseUrl", "fetch", "Request", "headers", "requestInitExt"] as const;
const ofACall = ["params", "body", "parseAs", "middleware", "signal"] as const;
/** Both kinds of options have them; the client decides them itself. */
const withheld = ["redirect", "window"] as const;
/** Of Node and of newer browsers; no types of the DOM have it. */
const untyped = "duplex";
/** All calls of a service would have them; openapi-fetch says nothing of what they would do there. */
const ofOneCallOnly = ["body", "method", "signal"] as const;

type Offered = keyof typeof passedOn | (typeof serializers)[number] | (typeof ofAll)[number];

test("each option and method of openapi-fetch is offered, or left out for a reason", () => {
  expectTypeOf<keyof Client<object>>().toEqualTypeOf<
    (typeof offeredMethods)[number] | (typeof withheldMethods)[number]
  >();
  type Left = (typeof withheld)[number] | (typeof ofOneCallOnly)[number];
  expectTypeOf<keyof ClientOptions>().toEqualTypeOf<Offered | Left>();
  expectTypeOf<keyof RawOptions>().toEqualTypeOf<Offered>();
  type OfCall = Exclude<Offered, "Request" | "requestInitExt"> | (typeof ofACall)[number];
  expectTypeOf<keyof FetchOptions<{ parameters: object; responses: object }>>().toEqualTypeOf<
    OfCall | (typeof withheld)[number] | "method"
  >();
});

test.each(["", "zh/"])("the table of the guide names each of them: %s", (language) => {
  const guide = new URL(
    `../../../../apps/docs/src/content/docs/${language}guides/raw-operations.mdx`,
    import.meta.url,
  );
  const text = readFileSync(guide, "utf8");
  const table = text.slice(text.lastIndexOf("\n## "));
  const all = [
    ...[offeredMethods, withheldMethods, serializers, ofAll, ofACall, withheld].flat(),
    ...[...Object.keys(passedOn), "method", untyped],
  ];
  expect(all.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});

describe("what is offered does what it does in openapi-fetch", () => {
  test.each(methods)("%s", async (method) => {
    const gateway = await startGateway(() => ({ json: { a: 1 } }));
    const raw = anyRaw(testClient(gateway.url));
    await Reflect.apply(raw[method], raw, ["/at"]);
    expect(gateway.seen[0]).toMatchObject({ method, url: "/at" });
  });

  test("options of fetch reach it, those of a call over those of all", async () => {
    const gateway = await startGateway(() => ({ json: {} }));
    const seen: (RequestInit | undefined)[] = [];
    const client = testClient(gateway.url, {
      fetch: async (_url, init) => {
        seen.push(init);
        return Response.json({});
      },
    });
    const requestInitExt = { dispatcher: "mine" };
    const raw = anyRaw(client, { ...passedOn, cache: "force-cache", requestInitExt });
    await raw.GET("/at", { cache: passedOn.cache });
    expect(seen[0]).toMatchObject({ ...passedOn, dispatcher: "mine" });
  });

  test("bodySerializer and onError", async () => {
    const gateway = await startGateway(() => ({ json: {} }));
    const client = testClient(gateway.url, {
      fetch: async () => {
        throw new TypeError("no network");
      },
      retries: 0,
    });
    const raw = anyRaw(client);
    raw.use({ onError: () => Response.json({ instead: true }) });
    expect((await raw.POST("/at", { body: 1 })).data).toEqual({ instead: true });
    const other = anyRaw(testClient(gateway.url));
    await other.POST("/at", { body: { a: 1 }, bodySerializer: () => "a is one" });
    expect(gateway.seen[0]?.body).toBe("a is one");
  });
});

test.each(["manual", "error"] as const)(
  "redirect: %s is refused before anything is sent",
  async (redirect) => {
    const gateway = await startGateway(() => ({ json: {} }));
    const raw = anyRaw(testClient(gateway.url));
    await expect(raw.GET("/at", { redirect })).rejects.toMatchObject({
      code: "configuration",
      hint: "The client follows redirects itself, so that a key stays with its host.",
    });
    expect(gateway.seen).toEqual([]);
  },
);
