import type { Catalog } from "../models/catalog.js";
import { servicesWithPredictions } from "./choose-service.js";

/** What a prediction is found by. */
export interface PredictionAddress {
  readonly id: string;
  readonly service: string;
}

/** The words that name a prediction to `corsac predictions …`: the service too, where there are several. */
export function predictionWords({ id, service }: PredictionAddress, catalog: Catalog): string {
  return servicesWithPredictions(catalog).length > 1 ? `${id} --service ${service}` : id;
}

/** The command that goes on where this one stopped. */
export function resumeCommand(prediction: PredictionAddress, catalog: Catalog): string {
  return `corsac predictions wait ${predictionWords(prediction, catalog)}`;
}
