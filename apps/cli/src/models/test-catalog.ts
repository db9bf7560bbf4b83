import type { JsonSchema, ServiceDescriptor } from "@corsac/core";
import type { CatalogModel, CatalogPreset, CatalogService } from "./catalog.js";

/** A fictional service, for tests. */
export function testDescriptor(name: string): ServiceDescriptor {
  return { name, title: `${name} service`, servers: [], security: [], operations: {}, lifecycles: {} };
}

/** A catalog service with these models, for tests. */
export function testService(name: string, models: readonly CatalogModel[]): CatalogService {
  return { descriptor: testDescriptor(name), models, origin: `specs/${name}` };
}

/** A catalog model that makes images, for tests. */
export function testModel(
  service: string,
  id: string,
  slug: string,
  name: string,
  presets: readonly CatalogPreset[] = [],
  schema: JsonSchema = { type: "object", properties: { prompt: { type: "string" } }, required: ["prompt"] },
): CatalogModel {
  return {
    descriptor: {
      id,
      slug,
      name,
      title: slug.toUpperCase(),
      kind: "task",
      lifecycle: "task",
      media: "image",
      service: testDescriptor(service),
      create: [{ operation: "create" }],
      input: { pointer: "/input", schema },
      output: {
        schema: { type: "string", format: "uri" },
        documented: true,
        files: [{ pointer: "", media: "image" }],
      },
      roles: { prompt: "/prompt" },
    },
    presets,
    examples: [],
  };
}
