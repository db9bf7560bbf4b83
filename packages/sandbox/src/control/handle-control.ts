import { isJsonObject, type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import type { FailureRule } from "../failures/failure-rules.js";
import { Problem } from "../http/problem.js";
import type { TestSettings } from "../isolation/check-settings.js";
import type { Tests } from "../isolation/tests.js";
import type { JournalQuery } from "../journal/journal-entry.js";
import { parseJson } from "../requests/parse-json.js";
import { readBytes } from "../requests/read-bytes.js";
import { SandboxError } from "../sandbox-error.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { empty, json, type Reply } from "../transport/reply.js";
import { createTestControl, type TestControl } from "./test-control.js";

/** The path prefix of commands to the sandbox. */
export const controlPath = "/_sandbox/";

/** Maximum size of a command in bytes. */
const largest = 64 * 1024;

type Order = (control: TestControl, request: IncomingRequest) => Reply | Promise<Reply>;

/** The commands, by method and name. */
const orders: Readonly<Record<string, Order>> = {
  "POST reset": (control) => {
    control.reset();
    return empty(204);
  },
  "POST advance": async (control, request) => {
    const { seconds } = await readOrder(request);
    obey(() => control.advance(seconds as number));
    return empty(204);
  },
  "PATCH settings": async (control, request) => {
    const settings = readSettings(await readOrder(request));
    obey(() => control.set(settings));
    return empty(204);
  },
  "GET failures": (control) => json(control.failures() as unknown as JsonValue),
  "PUT failures": async (control, request) => {
    const rules = await readJson(request);
    if (!Array.isArray(rules)) throw notAnOrder('[{ "failure": "status=503", "rate": 0.1 }]', rules);
    obey(() => control.fail(rules.map((rule) => jsonObject(rule)) as unknown as FailureRule[]));
    return json(control.failures() as unknown as JsonValue);
  },
  "DELETE failures": (control) => {
    control.fail([]);
    return empty(204);
  },
  "GET journal": (control, request) => json(control.journal(readQuery(request)) as unknown as JsonValue),
  "POST journal": async (control, request) =>
    json(control.journal(journalQuery(await readOrder(request))) as unknown as JsonValue),
  "GET deliveries": (control, { url }) =>
    json(control.deliveries(url.searchParams.get("prediction") ?? undefined) as unknown as JsonValue),
};

/**
 * Executes a command of a test. Undefined for other paths.
 * @throws {Problem} 405, 400.
 */
export function handleControl(
  tests: Tests,
  test: string,
  request: IncomingRequest,
): Promise<Reply> | Reply | undefined {
  const { pathname } = request.url;
  if (!pathname.startsWith(controlPath)) return undefined;
  const name = pathname.slice(controlPath.length);
  const known = Object.keys(orders).filter((order) => order.endsWith(` ${name}`));
  if (known.length === 0) return undefined;
  const order = orders[`${request.method} ${name}`];
  if (order) return order(createTestControl(tests, test), request);
  const allow = known.map((one) => one.split(" ")[0]).join(", ");
  throw new Problem(405, "Method not allowed", `${pathname} takes ${allow}.`, {
    headers: { Allow: allow },
  });
}

async function readJson(request: IncomingRequest): Promise<JsonValue | undefined> {
  return parseJson(new TextDecoder().decode(await readBytes(request, largest)));
}

async function readOrder(request: IncomingRequest): Promise<JsonObject> {
  const order = await readJson(request);
  if (order === undefined) return {};
  if (!isJsonObject(order)) throw notAnOrder("a JSON object", order);
  return order;
}

/** The values are validated when they are set. */
function readSettings(order: JsonObject): TestSettings {
  const { seed, now, duration, ...others } = order;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw notAnOrder("seed, now and duration", unknown);
  return { seed, now, duration } as TestSettings;
}

/** Runs a function of the public interface and converts its errors into 400 responses. */
function obey(act: () => void): void {
  try {
    act();
  } catch (error) {
    throw SandboxError.isInstance(error) ? new Problem(400, "Not an order", error.message) : error;
  }
}

/** The journal query in a URL's query. */
function readQuery({ url }: IncomingRequest): JournalQuery {
  const query: Record<string, JsonValue> = {};
  for (const [name, value] of url.searchParams) {
    if (name === "status") query[name] = Number(value);
    else if (name === "matched") query[name] = value === "true";
    else query[name] = value;
  }
  return journalQuery(query);
}

/** The types of the members of a journal's query. A body may have any type. */
const queryKinds: Readonly<Record<Exclude<keyof JournalQuery, "body">, string>> = {
  method: "string",
  path: "string",
  service: "string",
  operation: "string",
  model: "string",
  prediction: "string",
  status: "number",
  matched: "boolean",
};

/** @throws {Problem} 400 for a member with a wrong type or an unknown name. */
function journalQuery({ body, ...order }: JsonObject): JournalQuery {
  const kinds = new Map<string, string>(Object.entries(queryKinds));
  for (const [name, value] of Object.entries(order)) {
    const kind = kinds.get(name);
    if (kind === undefined) throw notAnOrder([...kinds.keys(), "body"].join(", "), name);
    if (typeof value !== kind || Number.isNaN(value)) throw notAnOrder(`a ${kind} as ${name}`, value);
  }
  return { ...order, ...(body === undefined ? {} : { body }) };
}

function notAnOrder(wanted: string, given: JsonValue | undefined): Problem {
  return new Problem(400, "Not an order", `Send ${wanted}, not ${JSON.stringify(given) ?? "nothing"}.`);
}
