import { describeModels, describeService } from "@corsac/importer";
import { listOperations } from "../../document/operations.js";
import { modelPath, operationPath } from "../../pages/address.js";
import { modelsOf, type ServiceReference } from "../../pages/context.js";
import { commandName } from "../../samples/command-name.js";
import { asJsonObject } from "./as-json.js";
import { operationData } from "./operation-data.js";
import type { ModelPlaygroundData, PlaygroundData } from "./playground-data.js";
import { sliceDocument } from "./slice-document.js";

/** A page of the reference with the data of its playground. */
export interface PageData<Data = PlaygroundData> {
  /** `replicate/models/sdxl` */
  path: string;
  data: Data;
}

function listModelData(reference: ServiceReference): PageData<ModelPlaygroundData>[] {
  const { name, document, imports, names } = reference;
  const described = new Map(describeModels(asJsonObject(document)).map((model) => [model.id, model]));
  return modelsOf(document).flatMap((model) => {
    const data = described.get(model.id);
    if (data === undefined) return [];
    const { presets: _presets, examples: _examples, ...own } = data;
    const slice = sliceDocument(document, model);
    const command = commandName(reference, model);
    const service = describeService(asJsonObject(slice));
    return [
      {
        path: modelPath(name, model.slug),
        data: { kind: "model", document: slice, service, model: own, imports, names, command },
      },
    ];
  });
}

/** The data of every playground of a service, by page. */
export function listPageData(service: ServiceReference): PageData[] {
  const json = asJsonObject(service.document);
  const operations = listOperations(service.document).flatMap((located): PageData[] => {
    const data = operationData(service, located, json);
    return data === undefined ? [] : [{ path: operationPath(service.name, located.id), data }];
  });
  return [...listModelData(service), ...operations];
}
