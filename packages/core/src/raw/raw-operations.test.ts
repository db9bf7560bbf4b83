import { expect, expectTypeOf, test } from "vitest";
import type { Client } from "../client/client.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { flat } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";

/** As openapi-typescript writes it. */
interface Paths {
  "/flat/v1/predictions": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    post: {
      parameters: { query?: { dry?: boolean }; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": { version: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { id: string } } };
      };
    };
  };
  "/flat/v1/predictions/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { status: string } } };
        404: { headers: Record<string, unknown>; content: { "application/json": { detail: string } } };
      };
    };
  };
}

const { "~paths": _untyped, ...data } = flat;
const service: ServiceDescriptor<Paths> = data;

test("typed operations, through the same transport", async () => {
  const gateway = await startGateway(({ method }, count) =>
    count === 1
      ? { status: 502 }
      : method === "GET"
        ? { json: { status: "starting" } }
        : { json: { id: "p2" } },
  );
  const raw = testClient(`${gateway.url}/v1`).service(service);
  const { data, error } = await raw.GET("/flat/v1/predictions/{id}", { params: { path: { id: "p 1" } } });
  expectTypeOf(data).toEqualTypeOf<{ status: string } | undefined>();
  expectTypeOf(error).toEqualTypeOf<{ detail: string } | undefined>();
  expect(data).toEqual({ status: "starting" });
  const created = await raw.POST("/flat/v1/predictions", {
    body: { version: "x" },
    params: { query: { dry: true } },
  });
  expect(created.data?.id).toBe("p2");
  expect(gateway.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /v1/predictions/p%201",
    "GET /v1/predictions/p%201",
    "POST /v1/predictions?dry=true",
  ]);
  expect(gateway.seen[2]).toMatchObject({
    body: '{"version":"x"}',
    headers: { authorization: `Bearer ${key}` },
  });
});

test("a status is an answer, a POST is not repeated", async () => {
  const gateway = await startGateway(({ method }) => ({
    status: method === "GET" ? 404 : 502,
    json: { detail: "no such prediction" },
  }));
  const raw = testClient(gateway.url).service(service);
  const { data, error, response } = await raw.GET("/flat/v1/predictions/{id}", {
    params: { path: { id: "x" } },
  });
  expect({ data, error, status: response.status }).toEqual({
    data: undefined,
    error: { detail: "no such prediction" },
    status: 404,
  });
  expect((await raw.POST("/flat/v1/predictions", { body: { version: "x" } })).response.status).toBe(502);
  expect(gateway.seen).toHaveLength(2);
});

test("a response that is not JSON is an error with its method and URL", async () => {
  const gateway = await startGateway(() => ({ text: "<html>hello" }));
  const raw = testClient(gateway.url).service(service);
  await expect(raw.GET("/flat/v1/predictions/{id}", { params: { path: { id: "x" } } })).rejects.toMatchObject(
    {
      code: "protocol",
      message: expect.stringContaining("<html>hello"),
    },
  );
});

test("types", () => {
  const wrong = [
    // @ts-expect-error no such path
    (client: Client) => client.service(service).GET("/flat/v1/prediction/{id}"),
    // @ts-expect-error a parameter is missing
    (client: Client) => client.service(service).GET("/flat/v1/predictions/{id}", {}),
    // @ts-expect-error a wrong body
    (client: Client) => client.service(service).POST("/flat/v1/predictions", { body: { version: 1 } }),
  ];
  expect(wrong).toHaveLength(3);
});
