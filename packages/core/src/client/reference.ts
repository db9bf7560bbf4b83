import type { Prediction, PredictionJson } from "../contract/prediction.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { lifecycleOf } from "../lifecycle/lifecycle-of.js";
import { readTime } from "../lifecycle/time.js";
import type { Model } from "../model/define-model.js";
import { outputConverter } from "../output/output-converter.js";
import { factsFromJson, isPredictionJson } from "../prediction/from-json.js";
import { PredictionHandle } from "../prediction/handle.js";
import type { PredictionIdentity } from "../prediction/identity.js";
import { findModel, remember, servicesOf } from "./catalog.js";
import type { ClientContext } from "./client-context.js";

/** A prediction, its JSON, or its id. */
export type PredictionReference<Output = unknown> = Prediction<Output> | PredictionJson | string;

/** The service, model or output type of a prediction, where its reference does not contain it. */
export interface PredictionTarget<Output = unknown> {
  readonly model?: Model<object, Output> | undefined;
  readonly service?: ServiceDescriptor | undefined;
}

/**
 * A handle on a prediction, without a request.
 *
 * @throws {ConfigurationError} the reference is not valid, or its service is ambiguous
 */
export function findPrediction<Output>(
  context: ClientContext,
  reference: PredictionReference<Output>,
  target: PredictionTarget<Output> = {},
): PredictionHandle<Output> {
  const json =
    reference !== null && typeof reference === "object" && "refresh" in reference
      ? reference.toJSON()
      : reference;
  if (typeof json !== "string" && !isPredictionJson(json)) {
    throw new ConfigurationError("This is neither a prediction, nor its JSON, nor its id");
  }
  const known = typeof json === "string" ? undefined : json;
  const identity = identify(context, typeof json === "string" ? json : json.id, known, target);
  const facts = known ? factsFromJson(known) : { status: "", state: undefined };
  const since = readTime(known?.createdAt)?.getTime() ?? context.settings.clock.now();
  return new PredictionHandle(context, identity, facts, { fresh: false, since, createdHere: false });
}

/** Collects the service, the lifecycle and the model of a prediction. */
export function identify<Output>(
  context: ClientContext,
  id: string,
  json: Pick<PredictionJson, "service" | "model" | "lifecycle" | "bound"> | undefined,
  target: PredictionTarget<Output>,
): PredictionIdentity<Output> {
  if (target.model !== undefined) remember(context.catalog, target.model);
  const service = target.service ?? target.model?.service ?? findService(context, json?.service);
  const model = target.model ?? (json && findModel(context.catalog, service.name, json.model));
  const name = json?.lifecycle ?? model?.lifecycle ?? Object.keys(service.lifecycles)[0] ?? "";
  const descriptor = lifecycleOf(service, name);
  return {
    id,
    service,
    model,
    lifecycle: descriptor && { name, descriptor },
    bound: json?.bound ?? {},
    convert: outputConverter<Output>(context.requests, context.settings, service, model, descriptor),
  };
}

/** A service by its name; without a name, the only service of the client. */
function findService({ catalog }: ClientContext, name: string | undefined): ServiceDescriptor {
  const services = servicesOf(catalog);
  const service = name === undefined ? [...services.values()][0] : services.get(name);
  if (service !== undefined && (name !== undefined || services.size === 1)) return service;
  throw new ConfigurationError(
    name === undefined
      ? "It is not clear of which service the prediction is"
      : `This client does not know the service "${name}"`,
    { hint: "Pass { model } or { service }, or give createClient its models or services." },
  );
}
