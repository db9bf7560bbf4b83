import type { JSONObject } from "@ai-sdk/provider";
import { type CostFacts, estimateCost, type Model, type Prediction } from "@corsac/core";
import { asJson } from "./as-json.js";

/** The content of `providerMetadata` for a prediction. */
export type PredictionMetadata = JSONObject & {
  /** The id at the service; empty if the service assigns none. */
  readonly id: string;
  readonly service: string;
  readonly model: string;
  readonly status: string;
  readonly state: string;
};

/** The id, status and metrics of a prediction, and its cost if the model's description has prices. */
export function predictionMetadata(
  model: Model,
  prediction: Pick<Prediction, "id" | "service" | "status" | "state" | "metrics">,
  input: object,
  facts?: CostFacts,
): PredictionMetadata {
  const { id, service, status, state, metrics } = prediction;
  const cost = estimateCost(model, input, facts);
  return {
    id,
    service,
    model: model.id,
    status,
    state,
    ...(metrics === undefined ? {} : { metrics: asJson(metrics) }),
    ...(cost === undefined ? {} : { cost: asJson(cost) }),
  };
}
