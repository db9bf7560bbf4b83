import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { JsonObject } from "@corsac/importer/document";
import { modelPath, servicePath } from "../pages/address.js";
import { modelsOf } from "../pages/context.js";
import type { Reference } from "../pages/reference.js";
import { standaloneSchema } from "./document-part.js";

function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Writes each service's `openapi.json`, and `input.schema.json` and `output.schema.json` of each model, next to their
 * pages. They are the same in every language.
 *
 * @param folder Astro's output folder, absolute
 */
export function writeDocuments(folder: string, { base, services, locales }: Reference): void {
  for (const { name, document } of services) {
    for (const { locale } of locales) {
      const place = join(folder, locale ?? "", base, servicePath(name));
      writeJson(join(place, "openapi.json"), document);
    }
    for (const model of modelsOf(document)) {
      const place = join(folder, base, modelPath(name, model.slug));
      const schema = (part: { schema: object }, title: string): JsonObject =>
        standaloneSchema(document, part.schema as JsonObject, title);
      writeJson(join(place, "input.schema.json"), schema(model.input, `Input of ${model.id}`));
      if (model.output.documented)
        writeJson(join(place, "output.schema.json"), schema(model.output, `Output of ${model.id}`));
    }
  }
}
