import { allModels, type Catalog, type CatalogModel } from "../models/catalog.js";
import { shellWord } from "../models/example-command.js";
import { servicesWithPredictions } from "./choose-service.js";
import { needsModel } from "./needs-model.js";

/** The identification of a prediction. */
export interface PredictionAddress {
  readonly id: string;
  readonly service: string;
  /** The model's id; `""` where it is unknown. */
  readonly model: string;
}

/** The name of a model on a command line: its slug, with the service where another service has that slug, too. */
export function modelWord({ descriptor }: CatalogModel, catalog: Catalog): string {
  const { slug, service } = descriptor;
  const named = allModels(catalog).filter((model) => model.descriptor.slug === slug);
  return shellWord(named.length > 1 ? `${service.name}/${slug}` : slug);
}

/**
 * The arguments that identify a prediction for `corsac predictions …`: also the model or the service, where the id is
 * not enough.
 */
export function predictionWords({ id, service, model }: PredictionAddress, catalog: Catalog): string {
  const word = shellWord(id);
  const services = servicesWithPredictions(catalog);
  const own = services.find(({ descriptor }) => descriptor.name === service);
  const known = own?.models.find(({ descriptor }) => descriptor.id === model);
  if (own !== undefined && known !== undefined && needsModel(own))
    return `${word} --model ${modelWord(known, catalog)}`;
  return services.length > 1 ? `${word} --service ${service}` : word;
}

/** The command that continues an interrupted one. */
export function resumeCommand(prediction: PredictionAddress, catalog: Catalog): string {
  return `corsac predictions wait ${predictionWords(prediction, catalog)}`;
}
