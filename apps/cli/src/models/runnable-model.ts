import type { Model } from "@corsac/core";
import type { CatalogModel, CatalogPreset } from "./catalog.js";

/** Creates the client's model from a catalog model, with a preset if there is one. */
export async function runnableModel(
  { descriptor }: CatalogModel,
  chosen: CatalogPreset | undefined,
): Promise<Model> {
  const { defineModel, preset } = await import("@corsac/core");
  const plain = defineModel(descriptor);
  if (chosen === undefined) return plain;
  const { name, description, defaults } = chosen;
  return preset(plain, chosen.input, { name, description, ...(defaults === undefined ? {} : { defaults }) });
}
