import { describeModels, describeService } from "@corsac/importer";
import { expect, test } from "vitest";
import { acmeDocument } from "../acme-document.fixture.js";
import { ownOperations } from "./own-operations.js";

const document = acmeDocument();
const service = describeService(document);
const [painter] = describeModels(document);

test("an operation that creates one model is the model's own", () => {
  if (painter === undefined) throw new TypeError("the fixture has a model");
  expect(ownOperations(painter, [painter], service)).toEqual({
    createTask: { method: "POST", path: "/tasks", responses: [] },
  });
});

test("an operation stays the service's where others need it, or where the request says which model it is for", () => {
  if (painter === undefined) throw new TypeError("the fixture has a model");
  const other = { ...painter, id: "acme/drawer" };
  expect(ownOperations(painter, [painter, other], service)).toEqual({});
  const chosen = { ...painter, create: [{ operation: "createTask", body: { "/model": "painter" } }] };
  expect(ownOperations(chosen, [chosen], service)).toEqual({});
  const { task } = service.lifecycles;
  if (task === undefined) throw new TypeError("the fixture has a lifecycle");
  const asked = { ...service, lifecycles: { task: { ...task, query: { operation: "createTask" } } } };
  expect(ownOperations(painter, [painter], asked)).toEqual({});
});
