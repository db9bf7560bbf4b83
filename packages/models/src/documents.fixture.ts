import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A part of a document. */
export type Json = unknown;

/** The properties of a model in a document that the tests use. */
export interface DocumentedModel {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly examples?: readonly { readonly input: Readonly<Record<string, unknown>> }[];
  readonly presets?: readonly { readonly exportName: string }[];
}

interface ServiceDocument {
  /** The name of its folder. */
  readonly service: string;
  readonly document: { readonly "x-corsac-models": readonly DocumentedModel[] };
}

const specs = fileURLToPath(new URL("../../../specs", import.meta.url));

/** Every document under `specs/`. */
export const serviceDocuments: readonly ServiceDocument[] = readdirSync(specs).map((service) => ({
  service,
  document: JSON.parse(readFileSync(join(specs, service, "openapi.json"), "utf8")),
}));

/** Every model of every document under `specs/`. */
export const documentedModels: readonly DocumentedModel[] = serviceDocuments.flatMap(
  ({ document }) => document["x-corsac-models"],
);

/** A member of an object; undefined if there is none. */
export function member(value: Json, name: string): Json {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** The members of the object under a name; none if there is no such object. */
export function members(value: Json, name: string): Readonly<Record<string, Json>> {
  return { ...Object(member(value, name)) };
}

/** The text under a name. */
export function text(value: Json, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === "string" ? found : undefined;
}
