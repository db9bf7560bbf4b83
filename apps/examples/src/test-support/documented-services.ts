import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CorsacDocument, describeModels } from "@corsac/importer";
import { repository } from "./repository.js";

/** A model as its document describes it. */
export type DocumentedModel = ReturnType<typeof describeModels>[number];

/** A document under `specs/`. */
export interface DocumentedService {
  readonly name: string;
  readonly document: CorsacDocument;
  readonly models: readonly DocumentedModel[];
}

/** Every service that ships. */
export async function documentedServices(): Promise<DocumentedService[]> {
  const specs = join(repository, "specs");
  const names = (await readdir(specs)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(specs, name, "openapi.json"), "utf8");
      const document: CorsacDocument = JSON.parse(text);
      return { name, document, models: describeModels(document) };
    }),
  );
}
