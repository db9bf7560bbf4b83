import type { Client } from "../client/client.js";
import type { Prediction } from "../contract/prediction.js";
import { askWebhook, type WebhookRequest } from "../create/ask-webhook.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { InputError } from "../errors/input-error.js";
import { isJsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";
import type { Model } from "../model/define-model.js";
import { explain } from "../validation/explain.js";
import { findBreaches } from "../validation/find-breaches.js";
import { findModel } from "./find-model.js";
import { fileAnswer, type ProxyFiles, proxiedFiles, withProxiedFiles } from "./proxied-files.js";
import { readBody } from "./read-body.js";
import { createReferences } from "./reference.js";
import { answer, problem, refusal } from "./refusal.js";

/** An action that a browser requests from the proxy. */
export interface ProxyAction {
  readonly kind: "create" | "get" | "cancel" | "file";
  /** The id of the model. */
  readonly model: string;
  /** The name of the preset, if the model is one. */
  readonly preset?: string;
  /** The input of a create. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** For all actions except a create: the id that the browser received. */
  readonly id?: string;
  /** Of a file: its number in the output, from 0. */
  readonly file?: number;
}

/** Options of a proxy. */
export interface ProxyOptions {
  /** The client with the key. */
  readonly client: Client;
  /**
   * The models that a browser can run, by their slug, exported name or id. A preset is a separate model:
   * `sdxl:portrait`.
   */
  readonly models: readonly Model[];
  /**
   * Signs the ids that browsers receive, so that a visitor cannot read the predictions of others. At least 16
   * characters, the same on all servers.
   */
  readonly secret: string;
  /**
   * Decides whether a request is allowed, for example by login or by spending. Called for every request with a model or
   * a prediction of this proxy. A `Response` is sent unchanged; `false` is 403.
   */
  readonly authorize: (request: Request, action: ProxyAction) => AuthorizeAnswer | Promise<AuthorizeAnswer>;
  /**
   * Lets browsers download output files from this proxy, where the original hosts must not be visible or are not
   * reachable; only files of the given origins. By default browsers receive the original URLs.
   */
  readonly files?: ProxyFiles | undefined;
  /** The URL of this server for webhooks about the predictions; `@corsac/core/webhooks` parses them. */
  readonly webhook?: string | WebhookRequest | undefined;
  /** The maximum size of a request in bytes. 1 MiB by default. */
  readonly maximumBodySize?: number | undefined;
  /** Receives every error of which a browser receives only a part. */
  readonly onError?: ((error: unknown, request: Request) => void) | undefined;
}

/** The result of `authorize`. */
export type AuthorizeAnswer = boolean | Response;

/** A prediction as sent to a browser. */
export interface ProxyPrediction {
  /** A signed id, different from the service's. */
  readonly id: string;
  readonly model: string;
  /** The name of the preset, if the model is one. */
  readonly preset?: string;
  readonly status: string;
  readonly state: Prediction["state"];
  /** 0 to 1. */
  readonly progress?: number;
  /** Files are URLs, or paths at this proxy. */
  readonly output?: unknown;
  /** The reason of a failure. */
  readonly error?: string;
}

/**
 * Lets browsers run selected models while the key stays on the server: browsers receive only an id and a status.
 * Handles `POST …/predictions` (`{ model, input }`), `GET …/predictions/{id}`, `POST …/predictions/{id}/cancel` and,
 * with `files`, `GET …/predictions/{id}/files/{number}`, at any mount path, in every server that uses `Request` and
 * `Response`.
 *
 * @example
 * const proxy = createProxy({
 *   client: createClient({ baseUrl: process.env.CORSAC_BASE_URL, apiKey: process.env.CORSAC_API_KEY }),
 *   models: [fluxSchnell, sdxlPortrait],
 *   secret: process.env.CORSAC_PROXY_SECRET ?? "",
 *   authorize: (request) => request.headers.get("cookie")?.includes("session=") ?? false,
 * });
 * export const GET = proxy;
 * export const POST = proxy;
 * @throws {ConfigurationError} the secret is too short, or a model does not support the webhook
 */
export function createProxy(options: ProxyOptions): (request: Request) => Promise<Response> {
  const { client, models, authorize, files, webhook, onError, maximumBodySize = 2 ** 20 } = options;
  // Programs without types may omit it.
  if (!(`${options.secret ?? ""}`.length >= 16))
    throw new ConfigurationError("The proxy's secret has less than 16 characters", {
      hint: "Is its environment variable set? openssl rand -hex 32 makes a secret.",
    });
  if (webhook !== undefined) for (const model of models) askWebhook(model, webhook);
  const references = createReferences(options.secret);

  async function create(request: Request): Promise<Response> {
    // Pages of other sites can send forms and text, but not this media type.
    if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
      return problem(415, "input", "Send application/json");
    }
    const text = await readBody(request, maximumBodySize);
    if (text === undefined) return problem(413, "input", `Send at most ${maximumBodySize} bytes`);
    const body = parseJson(text);
    const { model: name, input } = isJsonObject(body) ? body : {};
    const model = findModel(models, name);
    if (model === undefined) return problem(404, "model", "There is no such model here");
    if (!isJsonObject(input)) return problem(422, "input", "Send { model, input }, both of JSON");
    const refused = await ask(request, { kind: "create", ...namesOf(model), input });
    if (refused) return refused;
    requireKnown(model, input);
    const prediction = await client.predictions.create(model, input, { validate: "error", webhook });
    return answer(201, await describe(prediction, model, new URL(request.url).pathname.replace(/\/$/, "")));
  }

  async function follow(
    request: Request,
    kind: "get" | "cancel" | "file",
    reference: string,
    index = "",
  ): Promise<Response> {
    const known = await references.read(reference);
    const model = models.find(
      ({ id, service, preset }) =>
        id === known?.model && service.name === known.service && preset?.name === known.preset,
    );
    if (known === undefined || model === undefined)
      return problem(404, "not-found", "There is no such prediction");
    const refused = await ask(request, {
      kind,
      ...namesOf(model),
      id: reference,
      ...(kind === "file" ? { file: Number(index) } : {}),
    });
    if (refused) return refused;
    if (kind !== "file") {
      const folder = new URL(request.url).pathname.replace(/\/predictions\/.*$/, "/predictions");
      return answer(200, await describe(await client.predictions[kind](known, { model }), model, folder));
    }
    const prediction = await client.predictions.get(known, { model });
    const output = files && prediction.state === "succeeded" ? await prediction.output() : undefined;
    const file = files && proxiedFiles(output, files)[Number(index)];
    return files && file ? fileAnswer(file, files) : problem(404, "not-found", "There is no such file");
  }

  async function ask(request: Request, action: ProxyAction): Promise<Response | undefined> {
    const may = await authorize(request, action);
    if (may instanceof Response) return may;
    return may ? undefined : problem(403, "permission", "This is not allowed");
  }

  async function describe(prediction: Prediction, model: Model, folder: string): Promise<ProxyPrediction> {
    const { status, state, progress, error } = prediction;
    const id = await references.write(prediction.toJSON(), model.preset?.name);
    const output = state === "succeeded" ? await prediction.output() : undefined;
    return {
      id,
      ...namesOf(model, prediction.model),
      status,
      state,
      ...(progress === undefined ? {} : { progress }),
      ...(error === undefined ? {} : { error }),
      ...(state === "succeeded"
        ? {
            output: files
              ? withProxiedFiles(output, proxiedFiles(output, files), `${folder}/${id}/files`)
              : output,
          }
        : {}),
    };
  }

  return async (request) => {
    const [, reference, cancel, file] =
      /\/predictions(?:\/([^/]+)(\/cancel|\/files\/(\d{1,4}))?)?\/?$/.exec(new URL(request.url).pathname) ??
      [];
    const isHere = new URL(request.url).pathname.includes("/predictions");
    const { method } = request;
    try {
      if (isHere && reference === undefined && method === "POST") return await create(request);
      if (reference !== undefined && file !== undefined && method === "GET") {
        return await follow(request, "file", reference, file);
      }
      if (reference !== undefined && cancel === "/cancel" && method === "POST") {
        return await follow(request, "cancel", reference);
      }
      if (reference !== undefined && cancel === undefined && method === "GET") {
        return await follow(request, "get", reference);
      }
      return problem(isHere ? 405 : 404, "not-found", "There is nothing here");
    } catch (error) {
      onError?.(error, request);
      return refusal(error);
    }
  };
}

function namesOf(model: Model, id: string = model.id): { readonly model: string; readonly preset?: string } {
  return { model: id, ...(model.preset && { preset: model.preset.name }) };
}

/** An undocumented field may be a field of the service, such as a URL to which it sends data. */
function requireKnown(model: Model, input: Readonly<Record<string, unknown>>): void {
  const { unknown } = explain(findBreaches(model.input.schema, input));
  if (unknown.length === 0) return;
  const violations = unknown.map((path) => ({ path, keyword: "unknown", message: "is not a field" }));
  throw new InputError(`Unknown fields for ${model.id}: ${unknown.join(", ")}`, violations);
}
