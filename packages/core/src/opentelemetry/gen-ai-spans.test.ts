import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { traceRuns } from "./gen-ai-spans.js";
import { openTelemetry } from "./open-telemetry.js";
import type { ActiveTracerLike, SpanLike } from "./tracer.js";

interface Recorded {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Record<string, unknown>;
  status?: unknown;
  ended: boolean;
}

/** A tracer that keeps its spans. The active span is the parent of the others. */
function recorder(): { tracer: ActiveTracerLike; spans: Recorded[] } {
  const spans: Recorded[] = [];
  let active: string | undefined;
  const startSpan: ActiveTracerLike["startSpan"] = (name, { attributes }) => {
    const one: Recorded = { name, parent: active, attributes: { ...attributes }, ended: false };
    spans.push(one);
    return {
      setAttribute: (field, value) => Reflect.set(one.attributes, field, value),
      setStatus: (status) => Reflect.set(one, "status", status),
      end: () => Reflect.set(one, "ended", true),
      spanContext: () => ({ traceId: "0", spanId: "0", traceFlags: 0 }),
    };
  };
  const startActiveSpan: ActiveTracerLike["startActiveSpan"] = (
    name,
    options,
    work: (span: SpanLike) => never,
  ) => {
    const span = startSpan(name, options);
    active = name;
    return work(span);
  };
  return { tracer: { startSpan, startActiveSpan }, spans };
}

test("a run is one span with the model and the prediction, around those of its requests", async () => {
  const gateway = await startGateway(({ method }) =>
    method === "POST"
      ? { json: { id: "p1", status: "processing" } }
      : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
  );
  const { tracer, spans } = recorder();
  const updates: string[] = [];
  const client = traceRuns(testClient(gateway.url, openTelemetry(tracer)), tracer);
  const onUpdate = ({ id }: { id: string }): unknown => updates.push(id);
  const [file] = await client.run(draw, { prompt: "x" }, { onUpdate });
  expect(file?.url).toBe("https://files.example/1.png");
  expect(updates).toContain("p1");
  expect(spans[0]).toEqual({
    name: `generate_content ${draw.id}`,
    parent: undefined,
    attributes: {
      "gen_ai.operation.name": "generate_content",
      "gen_ai.request.model": draw.id,
      "gen_ai.provider.name": draw.service.name,
      "gen_ai.output.type": "image",
      "gen_ai.response.id": "p1",
    },
    ended: true,
  });
  expect(spans.slice(1).map(({ parent }) => parent)).toEqual([spans[0]?.name, spans[0]?.name]);
});

test("a failure is an error of the span and still thrown; neither input nor output is recorded", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "failed", error: "no ink" } }));
  const { tracer, spans } = recorder();
  const failed = await outcome(traceRuns(testClient(gateway.url), tracer).run(draw, { prompt: "a secret" }));
  expect(failed).toMatchObject({ error: { name: "PredictionFailedError" } });
  expect(spans).toMatchObject([
    { ended: true, status: { code: 2 }, attributes: { "error.type": "PredictionFailedError" } },
  ]);
  expect(JSON.stringify(spans)).not.toContain("a secret");
});

test.each(["startActiveSpan", "after the work", "setAttribute", "setStatus", "end"])(
  "a tracer that throws in %s changes no run",
  async (broken) => {
    const gateway = await startGateway(({ method }, count) =>
      method === "POST" && count > 1
        ? { json: { id: "p2", status: "failed", error: "no ink" } }
        : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
    );
    const fail = (): never => {
      throw new Error("no exporter");
    };
    const { tracer } = recorder();
    const startActiveSpan: ActiveTracerLike["startActiveSpan"] = (name, options, work) => {
      if (broken === "startActiveSpan") fail();
      const result = work(Object.assign(tracer.startSpan(name, options), { [broken]: fail }));
      return broken === "after the work" ? fail() : result;
    };
    const client = traceRuns(testClient(gateway.url), { ...tracer, startActiveSpan });
    expect(await client.run(draw, { prompt: "x" })).toHaveLength(1);
    const { error } = await outcome(client.run(draw, { prompt: "x" }));
    expect(error).toMatchObject({ name: "PredictionFailedError" });
    expect(gateway.seen).toHaveLength(2);
  },
);

test("without OpenTelemetry runs are not traced", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] },
  }));
  expect(await traceRuns(testClient(gateway.url)).run(draw, { prompt: "x" })).toHaveLength(1);
});

test.each([
  ["held, as without spans", {}, "wait=60"],
  ["not held for a listener of the caller", { onUpdate: () => {} }, undefined],
  ["not held for a signal", { signal: new AbortController().signal }, undefined],
  ["held as long as the caller says", { wait: 5000, onUpdate: () => {} }, "wait=5"],
] as const)("the create of a traced run is %s", async (_, options, expected) => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] },
  }));
  const { tracer, spans } = recorder();
  await traceRuns(testClient(gateway.url), tracer).run(draw, { prompt: "x" }, options);
  expect(gateway.seen[0]?.headers["prefer"]).toBe(expected);
  expect(spans[0]?.attributes["gen_ai.response.id"]).toBe("p1");
});
