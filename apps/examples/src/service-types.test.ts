import type { LifecycleDescriptor, ServiceDescriptor } from "@corsac/core";
import { defineModel } from "@corsac/core";
import { collect, describeModels, describeService, validateDocument } from "@corsac/importer";
import { loadDocument } from "@corsac/importer/node";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { expect, expectTypeOf, test } from "vitest";
import {
  everyPart,
  type SaidLifecycle,
  type SaidModel,
  type TakenModel,
  type Whole,
} from "./test-support/every-part.js";

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

test("every part that one side knows, the other knows by the same name and of the same type", () => {
  expectTypeOf<Whole<SaidLifecycle>>().toExtend<Whole<LifecycleDescriptor>>();
  expectTypeOf<Whole<LifecycleDescriptor>>().toExtend<Whole<SaidLifecycle>>();
  expectTypeOf<Whole<SaidModel>>().toExtend<Whole<TakenModel>>();
  expectTypeOf<Whole<TakenModel>>().toExtend<Whole<SaidModel>>();
});

test("a lifecycle that uses every part passes the document's schema, and reaches the client as it was written", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Every part", version: "1" },
    paths: {},
    components: {},
    "x-corsac-service": { name: "every", title: "Every part" },
    "x-corsac-lifecycles": { task: structuredClone(everyPart) },
  };
  expect(collect((found) => validateDocument(JSON.parse(JSON.stringify(document)), found))).toEqual([]);
  const described: ServiceDescriptor = describeService(JSON.parse(JSON.stringify(document)));
  expect(described.lifecycles["task"]).toEqual(everyPart);
});
