import { expect, test } from "vitest";
import type { ClientOptions } from "../client/options.js";
import type { Model } from "../model/define-model.js";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import {
  customsBoth,
  customsBoundHeader,
  customsBoundQuery,
  customsCookie,
  customsEither,
  customsHeader,
  customsOwn,
  customsQuery,
  customsTask,
  customsWritten,
} from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { CreateOptions } from "./prepare-create.js";

interface Case {
  readonly model: Model<{ prompt?: string }>;
  readonly client?: ClientOptions;
  readonly options?: CreateOptions;
}

/** Creates with a model whose operation has required parameters. */
async function create({
  model,
  client: clientOptions = {},
  options = {},
}: Case): Promise<{ seen: SeenRequest[]; error: unknown }> {
  const gateway = await startGateway(() => ({ json: { id: "p", status: "succeeded", output: [] } }));
  const { error } = await outcome(
    testClient(gateway.url, clientOptions).run(model, { prompt: "x" }, options),
  );
  return { seen: gateway.seen, error };
}

test.each<[string, Case, string, string]>([
  [
    "query",
    { model: customsQuery },
    "POST /v1/query for customs-query requires the query parameter api-version, which has no value",
    'Nothing was sent. Bind it in the overlay of the service, as query: { "api-version": "2024-05-01" }, and generate again. Documented values: 2024-05-01, 2024-09-01.',
  ],
  [
    "header",
    { model: customsHeader },
    "POST /v1/header for customs-header requires the header parameter X-Region, which has no value",
    'Nothing was sent. Pass createClient headers: { "X-Region": "…" }, or bind it in the overlay of the service, as headers.',
  ],
  [
    "cookie",
    { model: customsCookie },
    "POST /v1/cookie for customs-cookie requires the cookie parameter region, which has no value",
    'Nothing was sent. Pass createClient headers: { cookie: "region=…" }.',
  ],
])("without a value for a required %s parameter nothing is sent", async (_name, one, message, hint) => {
  const { seen, error } = await create(one);
  expect(seen).toEqual([]);
  expect(error).toMatchObject({ code: "configuration", message, hint });
});

test("a query for the prediction that lacks a required parameter is found before the create", async () => {
  const { seen, error } = await create({ model: customsTask });
  expect(seen).toEqual([]);
  expect(error).toMatchObject({ code: "configuration", message: expect.stringContaining("GET") });
});

test.each<[string, Case]>([
  ["the binding's query", { model: customsBoundQuery }],
  ["the binding's headers", { model: customsBoundHeader }],
  ["the client's headers", { model: customsHeader, client: { headers: { "x-region": "eu" } } }],
  ["the path's query", { model: customsWritten }],
  ["a signer", { model: customsBoth, client: { apiKey: undefined, sign: () => ({}) } }],
  ["validate: off", { model: customsQuery, options: { validate: "off" } }],
])("%s is enough", async (_name, one) => {
  const { seen, error } = await create(one);
  expect(error).toBeUndefined();
  expect(seen).toHaveLength(1);
});

test("the key of a security scheme is not missing", async () => {
  const { seen, error } = await create({ model: customsOwn });
  expect(error).toBeUndefined();
  expect(seen).toHaveLength(1);
});

test("a way to create without a value is not tried where another one can be called", async () => {
  const { seen, error } = await create({ model: customsEither });
  expect(error).toBeUndefined();
  expect(seen.map(({ url }) => url)).toEqual(["/v1/free"]);
});

test("a header without a value, from a variable that is not set, is missing and is not sent", async () => {
  // As a program in JavaScript may write it.
  const headers: Record<string, string> = JSON.parse('{"X-Other":"1"}');
  Reflect.set(headers, "X-Region", undefined);
  const { seen, error } = await create({ model: customsHeader, client: { headers } });
  expect(seen).toEqual([]);
  expect(error).toMatchObject({ code: "configuration" });
  const free = await create({ model: customsEither, client: { headers } });
  expect(free.seen[0]?.headers).toMatchObject({ "x-other": "1" });
  expect(free.seen[0]?.headers).not.toHaveProperty("x-region");
});
