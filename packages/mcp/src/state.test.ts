import { createClient, defineModel, type ServiceDescriptor } from "@corsac/core";
import { expect, test } from "vitest";
import { createState } from "./state.js";

const service: ServiceDescriptor = {
  name: "acme",
  servers: [],
  security: [],
  operations: { getTask: { method: "GET", path: "/tasks/{id}" } },
  lifecycles: {},
};

const speech = { method: "POST", path: "/speech", responses: ["audio/mpeg"] } as const;

const speaker = defineModel({
  id: "acme/speaker",
  name: "speaker",
  slug: "speaker",
  title: "Speaker",
  kind: "task",
  media: "audio",
  service,
  create: [{ operation: "createSpeech" }],
  operations: { createSpeech: speech },
  input: { pointer: "", schema: {} },
  output: { schema: {}, documented: true, files: [] },
  roles: {},
});

test("without services, the operations of the models can be called, too", () => {
  const { services } = createState({ client: createClient(), models: [speaker] });
  expect(services).toEqual([
    { ...service, operations: { getTask: service.operations["getTask"], createSpeech: speech } },
  ]);
});

test("services that are passed stay as they are", () => {
  const { services } = createState({ client: createClient(), models: [speaker], services: [service] });
  expect(services).toEqual([service]);
});
