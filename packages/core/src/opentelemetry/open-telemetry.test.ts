import { ProxyTracerProvider, type Span, type SpanOptions, type Tracer, trace } from "@opentelemetry/api";
import { expect, onTestFinished, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { openTelemetry } from "./open-telemetry.js";

interface Recorded {
  readonly name: string;
  readonly attributes: Record<string, unknown>;
  status?: unknown;
  ended?: boolean;
}

/** A tracer that records calls; the other methods of its spans do nothing. */
function recorder(): { tracer: Pick<Tracer, "startSpan">; spans: Recorded[] } {
  const spans: Recorded[] = [];
  const plain = new ProxyTracerProvider().getTracer("none").startSpan("none");
  const startSpan = (name: string, { attributes = {} }: SpanOptions = {}): Span => {
    const one: Recorded = { name, attributes: { ...attributes } };
    spans.push(one);
    const span: Span = Object.assign(Object.create(plain), {
      setAttribute: (field: string, value: unknown) => {
        one.attributes[field] = value;
        return span;
      },
      setStatus: (status: unknown) => {
        one.status = status;
        return span;
      },
      end: () => {
        one.ended = true;
      },
      spanContext: () => ({
        traceId: "0af7651916cd43dd8448eb211c80319c",
        spanId: "b7ad6b7169203331",
        traceFlags: 1,
      }),
    });
    return span;
  };
  return { tracer: { startSpan }, spans };
}

test("every try is a span, and its id is sent to the service", async () => {
  const gateway = await startGateway(({ method }, count) => {
    if (method === "POST") return { json: { id: "p1", status: "processing" } };
    return count === 2
      ? "reset"
      : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } };
  });
  const { tracer, spans } = recorder();
  await testClient(gateway.url, openTelemetry(tracer)).run(draw, { prompt: "x" });
  const port = Number(new URL(gateway.url).port);
  expect(spans).toMatchObject([
    {
      name: "POST",
      ended: true,
      attributes: { "http.request.method": "POST", "http.response.status_code": 200, "server.port": port },
    },
    {
      name: "GET",
      ended: true,
      status: { code: 2 },
      attributes: { "url.full": `${gateway.url}/flat/v1/predictions/p1` },
    },
    {
      name: "GET",
      ended: true,
      attributes: { "http.request.resend_count": 1, "http.response.status_code": 200 },
    },
  ]);
  expect(spans[2]?.status).toBeUndefined();
  expect(gateway.seen[0]?.headers["traceparent"]).toBe(
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  );
});

test("a refusal is an error, and no key is in a span", async () => {
  const gateway = await startGateway(() => ({ status: 401, json: { detail: `${key} is no key` } }));
  const { tracer, spans } = recorder();
  await outcome(testClient(gateway.url, openTelemetry(tracer)).run(draw, { prompt: "x" }));
  expect(spans).toMatchObject([{ status: { code: 2 }, attributes: { "error.type": "401" } }]);
  expect(JSON.stringify(spans)).not.toContain("sk-secret");
});

test.each(["startSpan", "spanContext", "setAttribute", "setStatus", "end"])(
  "a tracer whose %s throws fails no request",
  async (broken) => {
    const gateway = await startGateway((_request, count) =>
      count === 1
        ? { status: 503, headers: { "retry-after": "1" } }
        : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
    );
    const fail = (): never => {
      throw new Error("no exporter");
    };
    const { tracer } = recorder();
    const startSpan: typeof tracer.startSpan = (name, options) =>
      broken === "startSpan" ? fail() : Object.assign(tracer.startSpan(name, options), { [broken]: fail });
    const client = testClient(gateway.url, openTelemetry({ startSpan }));
    expect(await client.run(draw, { prompt: "x" })).toHaveLength(1);
    expect(client.warnings).toEqual([]);
  },
);

test("OpenTelemetry's API is used where it is set up, and missed nowhere", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] },
  }));
  const client = testClient(gateway.url, openTelemetry());
  await client.run(draw, { prompt: "x" });
  expect(gateway.seen[0]?.headers).not.toHaveProperty("traceparent");
  const { tracer, spans } = recorder();
  const provider = new ProxyTracerProvider();
  provider.getTracer = () => Object.assign(new ProxyTracerProvider().getTracer("none"), tracer);
  trace.setGlobalTracerProvider(provider);
  onTestFinished(() => trace.disable());
  await client.run(draw, { prompt: "x" });
  expect(spans).toHaveLength(1);
});
