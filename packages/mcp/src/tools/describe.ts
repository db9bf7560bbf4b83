import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { describeModel } from "../describe-model.js";
import type { McpState } from "../state.js";
import { asToolResult } from "../tool-error.js";

export function registerDescribe(server: McpServer, state: McpState): void {
  server.registerTool(
    "describe",
    {
      description: "The input of a model as JSON Schema, with its presets and prices.",
      inputSchema: { model: z.string().describe("A name from search") },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ model }) =>
      asToolResult(async () => ({
        content: [{ type: "text", text: JSON.stringify(describeModel(state, state.model(model))) }],
      })),
  );
}
