import type { LifecycleDescriptor } from "@corsac/core";
import { expect, it } from "vitest";
import type { CatalogService } from "../models/catalog.js";
import { testService } from "../models/test-catalog.js";
import { chooseListing, chooseService } from "./choose-service.js";

const task: LifecycleDescriptor = {
  id: "/id",
  query: { operation: "getTask" },
  state: { pointer: "/status", words: {} },
  fields: { output: "/output" },
};

function service(name: string, list: boolean): CatalogService {
  const { descriptor, ...rest } = testService(name, []);
  const listed = list ? { ...task, list: { operation: "listTasks", items: "" } } : task;
  return { ...rest, descriptor: { ...descriptor, lifecycles: { task: listed } } };
}

it("takes the only service that lists predictions", () => {
  const catalog = { services: [service("acme", false), service("tide", true), service("dune", false)] };
  expect(chooseListing(catalog, undefined).descriptor.name).toBe("tide");
  expect(chooseListing(catalog, "acme").descriptor.name).toBe("acme");
  expect(() => chooseService(catalog, undefined)).toThrow("acme, tide, dune");
});

it("names only those that list", () => {
  const catalog = { services: [service("acme", false), service("tide", true), service("dune", true)] };
  expect(() => chooseListing(catalog, undefined)).toThrow(
    "Several services can list predictions: tide, dune.",
  );
  expect(() => chooseListing({ services: [service("acme", false)] }, undefined)).toThrow(
    "no services here that can list predictions",
  );
});
