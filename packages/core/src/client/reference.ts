import type { Model } from "../define-model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { PredictionHandle } from "../prediction/handle.js";
import type { PredictionIdentity } from "../prediction/identity.js";
import type { Prediction, PredictionJson } from "../prediction/prediction.js";
import { factsFromJson, isPredictionJson } from "../prediction/to-json.js";
import type { ClientContext } from "./context.js";
import { outputConverter } from "./output-converter.js";

/** A prediction, its JSON, or its id. */
export type PredictionReference<Output = unknown> = Prediction<Output> | PredictionJson | string;

/** Whose a prediction is, where its reference does not say or its output should be typed. */
export interface PredictionTarget<Output = unknown> {
  readonly model?: Model<object, Output> | undefined;
  readonly service?: ServiceDescriptor | undefined;
}

/**
 * A handle on a prediction, without asking the service.
 *
 * @throws {ConfigurationError} the reference is none, or it is not clear of which service it is
 */
export function findPrediction<Output>(
  context: ClientContext,
  reference: PredictionReference<Output>,
  target: PredictionTarget<Output> = {},
): PredictionHandle<Output> {
  const json = typeof reference === "object" && "refresh" in reference ? reference.toJSON() : reference;
  if (typeof json !== "string" && !isPredictionJson(json)) {
    throw new ConfigurationError("This is neither a prediction, nor its JSON, nor its id");
  }
  const known = typeof json === "string" ? undefined : json;
  const identity = identify(context, typeof json === "string" ? json : json.id, known, target);
  const facts = known ? factsFromJson(known) : { status: "", state: undefined };
  return new PredictionHandle(context, identity, facts, false);
}

/** Puts together what is known of a prediction's service, lifecycle and model. */
export function identify<Output>(
  context: ClientContext,
  id: string,
  json: Pick<PredictionJson, "service" | "model" | "lifecycle" | "bound"> | undefined,
  target: PredictionTarget<Output>,
): PredictionIdentity<Output> {
  if (target.model !== undefined) context.catalog.remember(target.model);
  const service = target.service ?? target.model?.service ?? context.catalog.service(json?.service);
  const model = target.model ?? (json && context.catalog.model(json.model, service.name));
  const name = json?.lifecycle ?? model?.lifecycle ?? Object.keys(service.lifecycles)[0] ?? "";
  const descriptor = service.lifecycles[name];
  return {
    id,
    service,
    model,
    lifecycle: descriptor && { name, descriptor },
    bound: json?.bound ?? {},
    convert: outputConverter<Output>(context, service, model),
  };
}
