import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { describeModel } from "./describe-model.js";
import { nameOf } from "./find-model.js";
import type { McpState } from "./state.js";

/** Registers the documentation: a page for each model, and the OpenAPI document of each service. */
export function registerResources(server: McpServer, state: McpState): void {
  const { models, documents = {} } = state.options;
  const plain = models.filter(({ preset }) => preset === undefined);
  server.registerResource(
    "model",
    new ResourceTemplate("corsac://models/{+model}", {
      list: () => ({
        resources: plain.map((model) => ({
          uri: `corsac://models/${nameOf(models, model)}`,
          name: nameOf(models, model),
          title: model.title,
          mimeType: "application/json",
        })),
      }),
    }),
    { title: "Models", description: "A model: its input as JSON Schema, presets, prices" },
    (uri, { model }) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: "application/json",
          text: JSON.stringify(describeModel(state, state.model([model].flat().join("/"))), null, 2),
        },
      ],
    }),
  );
  for (const [name, document] of Object.entries(documents)) {
    server.registerResource(
      `${name} API`,
      `corsac://services/${encodeURIComponent(name)}/openapi.json`,
      { title: `${name}: OpenAPI document`, mimeType: "application/json" },
      (uri) => ({
        contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(document) }],
      }),
    );
  }
}
