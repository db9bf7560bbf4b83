import { describeModels, describeService } from "@corsac/importer";
import type { JsonObject } from "@corsac/importer/document";
import type { ApiDocument } from "../../document/openapi.js";
import { modelPath } from "../../pages/address.js";
import { modelsOf, type ServiceReference } from "../../pages/context.js";
import { commandName } from "../../samples/command-name.js";
import type { PlaygroundData } from "./playground-data.js";
import { sliceDocument } from "./slice-document.js";

/** A page of the reference with the data of its playground. */
export interface PageData {
  /** `replicate/models/sdxl` */
  path: string;
  data: PlaygroundData;
}

/** Converts a document to its JSON type, which its interface does not express. */
function asJson(document: ApiDocument): JsonObject {
  return JSON.parse(JSON.stringify(document));
}

/** The data of every playground of a service, by page. */
export function listPageData({ name, document, imports, names }: ServiceReference): PageData[] {
  const described = new Map(describeModels(asJson(document)).map((model) => [model.id, model]));
  return modelsOf(document).flatMap((model) => {
    const data = described.get(model.id);
    if (data === undefined) return [];
    const { presets: _presets, examples: _examples, ...own } = data;
    const slice = sliceDocument(document, model);
    const command = commandName(document, model);
    const service = describeService(asJson(slice));
    return [
      {
        path: modelPath(name, model.slug),
        data: { document: slice, service, model: own, imports, names, command },
      },
    ];
  });
}
