import { defineModel, type Model, type ModelDescriptor } from "@corsac/core";

/** A model of a fictional service, with the given parts of its description. */
export function testModel(parts: Partial<ModelDescriptor>): Model {
  return defineModel<object, unknown>({
    id: "acme/test",
    name: "test",
    slug: "test",
    title: "Test",
    kind: "task",
    media: "image",
    service: { name: "acme", servers: [], security: [], operations: {}, lifecycles: {} },
    create: [{ operation: "create" }],
    input: { pointer: "", schema: { type: "object", properties: {} } },
    output: { schema: {}, documented: false, files: [] },
    roles: {},
    ...parts,
  });
}
