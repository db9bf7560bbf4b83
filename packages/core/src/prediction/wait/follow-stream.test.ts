import { expect, test } from "vitest";
import { startGateway } from "../../testing/gateway.fixture.js";
import { annexErring, annexTold } from "../../testing/services/generated/index.gen.js";
import { testClient } from "../../testing/test-client.fixture.js";

test("a lost connection is made again at the address that only the first answer had", async () => {
  const lastIds: unknown[] = [];
  const gateway = await startGateway(({ method, url, headers }) => {
    if (method === "POST") {
      return { json: { id: "p1", status: "processing", listen: `http://${headers.host}/events/p1` } };
    }
    const isOver = lastIds.length > 1;
    if (!url.startsWith("/events/"))
      return { json: { id: "p1", status: isOver ? "succeeded" : "processing" } };
    const again = lastIds.push(headers["last-event-id"]) > 1;
    return {
      headers: { "content-type": "text/event-stream" },
      text: again
        ? "id: 2\nevent: output\ndata: upon\n\nevent: done\ndata: {}\n\n"
        : "id: 1\nevent: output\ndata: once \n\nid: 2\nevent: outp",
    };
  });
  const partials: (string | undefined)[] = [];
  const created = await testClient(gateway.url).predictions.create(annexTold, { prompt: "x" });
  for await (const { partial } of created) partials.push(partial);
  expect(partials.at(-1)).toBe("once upon");
  expect(lastIds).toEqual([undefined, "1"]);
});

test("an error in an event is no output, and causes a query at once", async () => {
  let streams = 0;
  const gateway = await startGateway(({ method, url, headers }) => {
    const listen = `http://${headers.host}/events/p1`;
    if (method === "POST") return { json: { id: "p1", status: "processing", listen } };
    if (!url.startsWith("/events/"))
      return { json: { id: "p1", status: streams > 0 ? "failed" : "processing", error: "out of paint" } };
    streams++;
    const text = 'event: output\ndata: once\n\nevent: output\ndata: {"oops":"out of paint"}\n\n';
    return { headers: { "content-type": "text/event-stream" }, text };
  });
  const partials: (string | undefined)[] = [];
  const created = await testClient(gateway.url).predictions.create(annexErring, { prompt: "x" });
  for await (const { partial } of created) partials.push(partial);
  expect(created.state).toBe("failed");
  expect(partials.join()).not.toContain("oops");
  expect(streams).toBe(1);
});

test("events that a service sends again after a new connection, or for a second wait, are delivered once", async () => {
  let connections = 0;
  const words = ["once ", "upon ", "a ", "time"].map(
    (word, index) => `id: ${index}\nevent: output\ndata: ${word}\n\n`,
  );
  const gateway = await startGateway(({ method, url, headers }) => {
    const listen = `http://${headers.host}/events/p1`;
    if (method === "POST") return { json: { id: "p1", status: "processing", listen } };
    if (!url.startsWith("/events/"))
      return { json: { id: "p1", status: connections > 2 ? "succeeded" : "processing" } };
    // Each connection brings one event more, and all earlier ones.
    const text = words.slice(0, ++connections + 1).join("");
    return {
      headers: { "content-type": "text/event-stream" },
      text,
      ...(connections === 2 && { stalls: true }),
    };
  });
  const created = await testClient(gateway.url).predictions.create(annexTold, { prompt: "x" });
  for await (const { partial } of created) if (partial?.endsWith("a ")) break;
  const partials: (string | undefined)[] = [];
  for await (const { partial } of created) partials.push(partial);
  expect(partials.at(-1)).toBe("once upon a time");
});

test("connections that each deliver an event are opened again without a limit", async () => {
  const count = 8;
  let connections = 0;
  const gateway = await startGateway(({ method, url, headers }) => {
    const listen = `http://${headers.host}/events/p1`;
    if (method === "POST" || !url.startsWith("/events/"))
      return { json: { id: "p1", status: connections < count ? "processing" : "succeeded", listen } };
    connections++;
    const text = `id: ${connections}\nevent: output\ndata: ${connections}\n\n`;
    return { headers: { "content-type": "text/event-stream" }, text };
  });
  const client = testClient(gateway.url);
  const created = await client.predictions.create(annexTold, { prompt: "x" });
  const partials: (string | undefined)[] = [];
  for await (const { partial } of created.updates({ timeout: 600_000 })) partials.push(partial);
  expect(partials.at(-1)).toContain("12345678");
});

test("a log event with text that a query has returned adds nothing", async () => {
  let connections = 0;
  const gateway = await startGateway(({ method, url, headers }) => {
    const listen = `http://${headers.host}/events/p1`;
    const status = connections > 0 ? "succeeded" : "processing";
    if (method === "POST" || !url.startsWith("/events/"))
      return { json: { id: "p1", status, listen, ...(method === "POST" && { logs: "mixing\npainting" }) } };
    connections++;
    const text = "event: logs\ndata: painting\n\nevent: logs\ndata: drying\n\n";
    return { headers: { "content-type": "text/event-stream" }, text };
  });
  const created = await testClient(gateway.url).predictions.create(annexTold, { prompt: "x" });
  await created.wait();
  expect(created.logs).toBe("mixing\npainting\ndrying");
});
