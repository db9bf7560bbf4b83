import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The folder of the services' documents. */
export const specs: URL = new URL("../../../../specs/", import.meta.url);

/** A model of a document, as far as the tests use it. */
export interface KnownModel {
  service: string;
  slug: string;
  media: string;
  roles: { prompt?: string };
  output: { files?: { media: string }[]; text?: unknown };
  stream?: object;
  lifecycle?: string;
}

/** The models of every document, from the documents themselves. */
function listModels(): KnownModel[] {
  return readdirSync(specs).flatMap((service) => {
    const file = new URL(`${service}/openapi.json`, specs);
    if (!existsSync(file)) return [];
    const models: KnownModel[] = JSON.parse(readFileSync(file, "utf8"))["x-corsac-models"] ?? [];
    return models.map((model) => ({ ...model, service }));
  });
}

export const models: readonly KnownModel[] = listModels();
/** The path of a model's page. */
export const pageOf = ({ service, slug }: KnownModel): string => `/reference/${service}/models/${slug}/`;

/** A model of the documents that fits; the tests name none. */
export function modelWhere(fits: (model: KnownModel) => boolean): KnownModel {
  const found = models.find(fits);
  if (found === undefined) throw new Error("No document has such a model.");
  return found;
}
