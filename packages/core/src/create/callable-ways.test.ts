import { expect, test } from "vitest";
import type { ClientOptions } from "../client/options.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { ParameterDescriptor } from "../descriptor/operation.js";
import { defineModel } from "../model/define-model.js";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { draw, flat } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { CreateOptions } from "./prepare-create.js";

const version: ParameterDescriptor = {
  name: "api-version",
  in: "query",
  required: true,
  values: ["2024-05-01", "2024-09-01"],
};
const region: ParameterDescriptor = { name: "X-Region", in: "header", required: true };

interface Case {
  readonly parameters?: readonly ParameterDescriptor[];
  /** Parameters of the query for the prediction. */
  readonly ofQuery?: readonly ParameterDescriptor[];
  readonly path?: string;
  readonly create?: readonly Partial<CreateBinding>[];
  readonly client?: ClientOptions;
  readonly options?: CreateOptions;
}

/** Creates with an operation that has these parameters. */
async function create({
  parameters = [],
  ofQuery = [],
  path = "/v1/images",
  create: ways = [{}],
  client: clientOptions = {},
  options = {},
}: Case): Promise<{ seen: SeenRequest[]; error: unknown }> {
  const gateway = await startGateway(() => ({ json: { id: "p", status: "succeeded", output: [] } }));
  const { getPrediction, ...operations } = flat.operations;
  const model = defineModel<object, unknown>({
    ...draw,
    id: "studio/required",
    service: {
      ...flat,
      operations: {
        ...operations,
        ...(getPrediction && { getPrediction: { ...getPrediction, parameters: ofQuery } }),
      },
    },
    operations: {
      make: { method: "POST", path, parameters },
      other: { method: "POST", path: "/v1/other" },
    },
    create: ways.map((way) => ({ operation: "make", ...way })),
  });
  const client = testClient(gateway.url, clientOptions);
  const error = await client.predictions.create(model, { prompt: "x" }, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { seen: gateway.seen, error };
}

test.each<[string, Case, string, string]>([
  [
    "query",
    { parameters: [version] },
    "POST /v1/images for studio/required requires the query parameter api-version, which has no value",
    'Nothing was sent. Bind it in the overlay of the service, as query: { "api-version": "2024-05-01" }, and generate again. Documented values: 2024-05-01, 2024-09-01.',
  ],
  [
    "header",
    { parameters: [region] },
    "POST /v1/images for studio/required requires the header parameter X-Region, which has no value",
    'Nothing was sent. Pass createClient headers: { "X-Region": "…" }, or bind it in the overlay of the service, as headers.',
  ],
  [
    "cookie",
    { parameters: [{ ...region, in: "cookie", name: "region" }] },
    "POST /v1/images for studio/required requires the cookie parameter region, which has no value",
    'Nothing was sent. Pass createClient headers: { cookie: "region=…" }.',
  ],
])("without a value for a required %s parameter nothing is sent", async (_name, one, message, hint) => {
  const { seen, error } = await create(one);
  expect(seen).toEqual([]);
  expect(error).toMatchObject({ code: "configuration", message, hint });
});

test("a query for the prediction that lacks a required parameter is found before the create", async () => {
  const { seen, error } = await create({ ofQuery: [version] });
  expect(seen).toEqual([]);
  expect(error).toMatchObject({ code: "configuration", message: expect.stringContaining("GET") });
});

test.each<[string, Case]>([
  ["the binding's query", { parameters: [version], create: [{ query: { "api-version": "2024-05-01" } }] }],
  ["the binding's headers", { parameters: [region], create: [{ headers: { "x-region": "eu" } }] }],
  ["the client's headers", { parameters: [region], client: { headers: { "x-region": "eu" } } }],
  ["the path's query", { parameters: [version], path: "/v1/images?api-version=2024-05-01" }],
  ["a signer", { parameters: [version, region], client: { apiKey: undefined, sign: () => ({}) } }],
  ["validate: off", { parameters: [version], options: { validate: "off" } }],
])("%s is enough", async (_name, one) => {
  const { seen, error } = await create(one);
  expect(error).toBeUndefined();
  expect(seen).toHaveLength(1);
});

test("the key of a security scheme is not missing", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p", status: "succeeded", output: [] } }));
  const model = defineModel<object, unknown>({
    ...draw,
    service: { ...flat, security: [{ type: "apiKey", in: "header", name: "x-api-key" }] },
    operations: {
      make: {
        method: "POST",
        path: "/v1/images",
        parameters: [{ name: "X-API-Key", in: "header", required: true }],
      },
    },
    create: [{ operation: "make" }],
  });
  await testClient(gateway.url).predictions.create(model, { prompt: "x" });
  expect(gateway.seen).toHaveLength(1);
});

test("a way to create without a value is not tried where another one can be called", async () => {
  const { seen, error } = await create({ parameters: [version], create: [{}, { operation: "other" }] });
  expect(error).toBeUndefined();
  expect(seen.map(({ url }) => url)).toEqual(["/v1/other"]);
});

test("a header without a value, from a variable that is not set, is missing and is not sent", async () => {
  // As a program in JavaScript may write it.
  const headers: Record<string, string> = JSON.parse('{"X-Other":"1"}');
  Reflect.set(headers, "X-Region", undefined);
  const { seen, error } = await create({ parameters: [region], client: { headers } });
  expect(seen).toEqual([]);
  expect(error).toMatchObject({ code: "configuration" });
  const free = await create({ client: { headers } });
  expect(free.seen[0]?.headers).toMatchObject({ "x-other": "1" });
  expect(free.seen[0]?.headers).not.toHaveProperty("x-region");
});
