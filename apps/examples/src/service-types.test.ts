import type { ServiceDescriptor } from "@corsac/core";
import { defineModel } from "@corsac/core";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { describeModels, describeService } from "@corsac/spec";
import { loadDocument } from "@corsac/spec/node";
import { expect, test } from "vitest";

test("what spec describes is what core takes: neither imports the other, the compiler holds them together", async () => {
  const { createRequire } = await import("node:module");
  const path = createRequire(import.meta.url).resolve("@corsac/models/openapi/replicate.json");
  const document = await loadDocument(path);
  const service: ServiceDescriptor = describeService(document);
  const models = describeModels(document).map((model) => defineModel({ ...model, service }));
  expect(models.map((model) => model.id)).toEqual(
    replicateDocument["x-corsac-models"].map((model) => model.id),
  );
});
