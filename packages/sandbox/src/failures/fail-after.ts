import { satisfy } from "../answers/conditions.js";
import { type JsonValue, jsonObject } from "../document/contract.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Notes } from "../journal/record.js";
import { systemClock } from "../predictions/clock.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { type Delivery, isWhole, jsonText, type Reply } from "../transport/reply.js";
import type { Directives } from "./directives.js";

/**
 * Changes a reply according to the request's directives and applies their delays. Delays use real time, not the test's
 * clock, because they simulate the network.
 */
export async function failAfter(
  context: SandboxContext,
  request: IncomingRequest,
  reply: Reply,
  notes: Notes,
): Promise<Reply> {
  const { directives } = notes;
  if (!directives) return reply;
  const { delay = 0 } = directives;
  if (delay > 0) await systemClock.sleep(delay, AbortSignal.any([request.signal, context.closing]));
  const changed = withAnswer(context, reply, directives, notes);
  const delivery = deliveryOf(directives);
  return delivery ? { ...changed, delivery } : changed;
}

function deliveryOf({ reset, truncate, drip }: Directives): Delivery | undefined {
  if (reset === "headers") return { cut: "headers", by: "reset" };
  if (reset === "body") return { cut: "body", by: "reset" };
  if (truncate === true) return { cut: "body", by: "end" };
  return drip === undefined ? undefined : { drip };
}

function withAnswer(context: SandboxContext, reply: Reply, { answer }: Directives, notes: Notes): Reply {
  if (answer === undefined || !isWhole(reply.body)) return reply;
  const type = (value: string): Record<string, string> => ({
    ...withoutType(reply.headers),
    "Content-Type": value,
  });
  switch (answer) {
    case "html":
      return { ...reply, headers: type("text/html; charset=utf-8"), body: page(reply.status) };
    case "wrong-type":
      return { ...reply, headers: type("text/plain; charset=utf-8") };
    case "half":
      return {
        ...reply,
        headers: withoutLength(reply.headers),
        body: reply.body?.slice(0, reply.body.length >> 1) ?? null,
      };
    case "error":
      return insideOk(reply, notes);
    case "other":
      return aboutAnother(context, reply, notes);
  }
}

function page(status: number): string {
  return `<!DOCTYPE html>\n<html><head><title>${status}</title></head><body><h1>${status}</h1><p>The Corsac sandbox was asked for a page.</p></body></html>\n`;
}

/** The error with the status of a success, and with the service's own marker of an error if it has one. */
function insideOk(reply: Reply, { match }: Notes): Reply {
  const { operation, service } = match ?? {};
  const refused = service?.errors?.refused;
  const status = operation?.response.status ?? 200;
  const text = jsonText(reply);
  if (!refused || text === undefined) return { ...reply, status };
  const body: JsonValue = JSON.parse(text);
  const schema = jsonObject(operation?.response.schema);
  return { ...reply, status, body: JSON.stringify(satisfy(body, refused, schema)) };
}

/** The same response with the id of a prediction that does not exist. */
function aboutAnother(context: SandboxContext, reply: Reply, { prediction }: Notes): Reply {
  const text = jsonText(reply);
  if (text === undefined || prediction === undefined) return reply;
  const other = /^\d+$/.test(prediction) ? String(Number(prediction) + 1) : context.createId();
  return { ...reply, headers: withoutLength(reply.headers), body: text.replaceAll(prediction, other) };
}

function withoutType(headers: Reply["headers"]): Reply["headers"] {
  return without(headers, ["content-type", "content-length"]);
}

function withoutLength(headers: Reply["headers"]): Reply["headers"] {
  return without(headers, ["content-length"]);
}

function without(headers: Reply["headers"], names: readonly string[]): Reply["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())));
}
