import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The properties of a model in a document that the tests use. */
export interface DocumentedModel {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly examples?: readonly { readonly input: Readonly<Record<string, unknown>> }[];
  readonly presets?: readonly { readonly exportName: string }[];
}

const specs = fileURLToPath(new URL("../../../specs", import.meta.url));

/** Every model of every document under `specs/`. */
export const documentedModels: readonly DocumentedModel[] = readdirSync(specs).flatMap((service) => {
  const document: { "x-corsac-models": DocumentedModel[] } = JSON.parse(
    readFileSync(join(specs, service, "openapi.json"), "utf8"),
  );
  return document["x-corsac-models"];
});
