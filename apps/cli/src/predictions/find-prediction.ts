import type { Model, PredictionJson, ServiceDescriptor } from "@corsac/core";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import type { HistoryEntry } from "../history/history-entry.js";
import { readHistory } from "../history/read-history.js";
import { say } from "../language/say.js";
import type { Catalog, CatalogModel, CatalogService } from "../models/catalog.js";
import { findModel } from "../models/find-model.js";
import { chooseService } from "./choose-service.js";
import { needsModel, taskModels } from "./needs-model.js";
import { modelWord } from "./resume-command.js";

/** The arguments of a command that identify a prediction. */
export interface PredictionWords {
  id: string;
  /** `--model` */
  model: string | undefined;
  /** `--service` */
  service: string | undefined;
  /** The name of the command, for suggested command lines: `predictions wait`. */
  command: string;
}

/** A prediction in the form that the client accepts. */
export interface FoundPrediction {
  reference: string | PredictionJson;
  target: { model?: Model; service: ServiceDescriptor };
  /** The model, where it is known. */
  model: CatalogModel | undefined;
  /** The history entry. */
  entry: HistoryEntry | undefined;
}

function unclear({ id, command }: PredictionWords, service: CatalogService, catalog: Catalog): Error {
  const { name } = service.descriptor;
  const words = taskModels(service).map((model) => modelWord(model, catalog));
  return usageError(
    say`The model of ${name} that created ${id} is unknown: the id does not contain it, and the history has no entry.`,
    [
      say`Name the model: corsac ${command} ${id} --model ${words[0]}`,
      say`Models of ${name}: ${words.join(", ")}`,
    ].join("\n"),
    "model-needed",
  );
}

/** The model of `--model`, which must belong to the service of `--service`. */
function namedModel(catalog: Catalog, name: string, service: string | undefined): CatalogModel {
  const { model } = findModel(
    catalog,
    service === undefined || name.includes("/") ? name : `${service}/${name}`,
  );
  const { descriptor } = model;
  if (service !== undefined && descriptor.service.name !== service)
    throw usageError(
      say`${descriptor.slug} is a model of ${descriptor.service.name}, not of ${service}.`,
      say`Leave out --service: the model determines it.`,
      "wrong-service",
    );
  if (descriptor.lifecycle === undefined)
    throw usageError(
      say`${descriptor.slug} responds with the result at once: it has no predictions to query.`,
      undefined,
      "no-predictions",
    );
  return model;
}

function serviceOf(catalog: Catalog, name: string): CatalogService | undefined {
  return catalog.services.find(({ descriptor }) => descriptor.name === name);
}

/** The prediction of a history entry, as the client's own JSON: later requests may need values of the first. */
function fromEntry(entry: HistoryEntry, id: string): PredictionJson {
  const { service, model, lifecycle, bound } = entry;
  return {
    service,
    model,
    id,
    status: "",
    state: "pending",
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(bound === undefined ? {} : { bound }),
  };
}

/**
 * Finds the model and service of a prediction: by the given model, else by the history, else by the service where its
 * responses contain enough.
 */
export async function findPrediction(
  words: PredictionWords,
  catalog: Catalog,
  environment: Environment,
): Promise<FoundPrediction> {
  const { id } = words;
  const named = words.model === undefined ? undefined : namedModel(catalog, words.model, words.service);
  const entry = (await readHistory(environment)).find(
    (one) =>
      one.id === id &&
      (words.service === undefined || one.service === words.service) &&
      (named === undefined ||
        (one.service === named.descriptor.service.name && one.model === named.descriptor.id)),
  );
  const remembered =
    entry &&
    serviceOf(catalog, entry.service)?.models.find(({ descriptor }) => descriptor.id === entry.model);
  const model = named ?? remembered;
  const reference = entry !== undefined && remembered !== undefined ? fromEntry(entry, id) : id;
  if (model !== undefined) {
    const { defineModel } = await import("@corsac/core");
    return {
      reference,
      target: { model: defineModel(model.descriptor), service: model.descriptor.service },
      model,
      entry,
    };
  }
  const service = chooseService(catalog, words.service);
  if (needsModel(service)) throw unclear(words, service, catalog);
  return { reference, target: { service: service.descriptor }, model: undefined, entry };
}
