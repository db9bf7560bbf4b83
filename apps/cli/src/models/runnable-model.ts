import type { Model } from "@corsac/core";
import type { CatalogModel, CatalogPreset } from "./catalog.js";

/** Makes the client's model of a catalog's one, with a preset if there is one. */
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
