import { connect } from "../connection/connect.js";
import type { ConnectionOptions } from "../connection/read-connection.js";
import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { runnableModel } from "../models/runnable-model.js";
import { planCosts, sumOf } from "./plan-cost.js";
import type { RunPlan } from "./run-plan.js";

/** A request as it would be sent, without the key. */
export interface PlannedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The maximum length of a text; longer ones, such as files, are shown by their start and length. */
const longest = 200;

function shortened(value: unknown): unknown {
  if (typeof value === "string")
    return value.length <= longest ? value : `${value.slice(0, 60)}… (${value.length} characters)`;
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shortened(one)]));
}

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/")) {
    const form = await request.formData();
    const shown = (value: FormDataEntryValue): unknown =>
      typeof value === "string"
        ? shortened(value)
        : `file ${value.name} (${value.type}, ${value.size} bytes)`;
    return Object.fromEntries(
      [...new Set(form.keys())].map((name) => {
        const values = form.getAll(name).map(shown);
        return [name, values.length === 1 ? values[0] : values];
      }),
    );
  }
  const text = await request.text();
  try {
    const value: unknown = JSON.parse(text);
    return shortened(value);
  } catch {
    return text === "" ? undefined : shortened(text);
  }
}

/** The headers of a request, with secret values hidden and headers without information left out. */
function shownHeaders(headers: Headers, key: string | undefined): Record<string, string> {
  const shown = [...headers].map(([name, value]): [string, string] => [
    name,
    key !== undefined && key !== "" && value.includes(key) ? value.replaceAll(key, "…") : value,
  ]);
  return Object.fromEntries(shown.filter(([name]) => name !== "content-length"));
}

/** The first request that a run would send: the create, or where a file is too large for that its upload. */
async function firstRequest(
  plan: RunPlan,
  input: Record<string, unknown>,
  options: ConnectionOptions,
  catalog: Catalog,
  environment: Environment,
): Promise<PlannedRequest> {
  let seen: Request | undefined;
  const stop = new AbortController();
  const fetch: typeof globalThis.fetch = async (url, init) => {
    seen ??= new Request(url, { ...init, signal: null });
    stop.abort(new Error("Nothing is sent."));
    throw stop.signal.reason;
  };
  const noted = {
    ...environment,
    fetch,
    // The client would warn of a request without a response, which is intended here.
    stderr: {
      ...environment.stderr,
      write: (text: string) => seen === undefined && environment.stderr.write(text),
    },
  };
  const { service } = plan.model.descriptor;
  const connected = await connect(options, catalog, service, noted, { connects: false });
  const model = await runnableModel(plan.model, plan.preset);
  try {
    await connected.client.predictions.create(model, input, { extra: plan.extra, signal: stop.signal });
  } catch (error) {
    if (seen === undefined) throw error;
  }
  if (seen === undefined) throw new Error("No request was made.");
  const { method, url, headers } = seen;
  const key = connected.apiKey;
  const shownUrl = key === undefined || key === "" ? url : url.replaceAll(encodeURIComponent(key), "…");
  return { method, url: shownUrl, headers: shownHeaders(headers, key), body: await bodyOf(seen) };
}

/** Prints the requests and the cost of a run; nothing is sent. */
export async function dryRun(
  plan: RunPlan,
  options: ConnectionOptions & { json: boolean },
  catalog: Catalog,
  environment: Environment,
): Promise<void> {
  const requests: PlannedRequest[] = [];
  for (const { input } of plan.inputs)
    requests.push(await firstRequest(plan, input, options, catalog, environment));
  const { stdout, stderr } = environment;
  const costs = planCosts(plan);
  if (options.json) {
    const planned = requests.map((request, index) => ({ request, cost: costs[index] ?? null }));
    stdout.write(`${JSON.stringify(planned.length === 1 ? planned[0] : planned, null, 2)}\n`);
    return;
  }
  for (const { method, url, headers, body } of requests) {
    stdout.write(`${method} ${url}\n`);
    stdout.write(
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(""),
    );
    if (body !== undefined)
      stdout.write(`\n${typeof body === "string" ? body : JSON.stringify(body, null, 2)}\n`);
    stdout.write("\n");
  }
  const cost = sumOf(costs);
  if (cost === undefined) stderr.write(say`Cost: unknown (no price is documented). Nothing was sent.\n`);
  else stderr.write(say`Cost: ${cost.amount} ${cost.currency} by the documented prices. Nothing was sent.\n`);
}
