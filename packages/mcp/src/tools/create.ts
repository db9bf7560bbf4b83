import { estimateCost, InputError } from "@corsac/core";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { spend } from "../ask-person.js";
import { nameOf } from "../find-model.js";
import { resultOf } from "../results/result-of.js";
import type { McpState } from "../state.js";
import { asToolResult } from "../tool-error.js";
import { waitFor } from "./wait-for.js";

/** The default number of seconds that a create waits: less than the timeout of common clients, which is 60. */
const usualWait = 20;

export function registerCreate(server: McpServer, state: McpState): void {
  const { client, models } = state.options;
  server.registerTool(
    "create",
    {
      description: "Run a model. Returns its result, or a prediction id to check later. This may cost money.",
      inputSchema: {
        model: z.string().describe("A name from search"),
        input: z.record(z.string(), z.unknown()).describe("By the schema of describe"),
        wait_seconds: z.number().min(0).max(600).default(usualWait),
      },
      annotations: {
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: false,
        openWorldHint: true,
      },
    },
    ({ model: name, input, wait_seconds: seconds }, extra) =>
      asToolResult(async () => {
        const model = state.model(name);
        const cost = estimateCost(model, { ...model.preset?.defaults, ...input, ...model.preset?.input });
        const notSent = await spend(server, state, `Run ${nameOf(models, model)}`, cost);
        const prediction = await client.predictions.create(model, input).catch((error: unknown): never => {
          // Without a status it is the client's own check, before a request.
          if (InputError.isInstance(error) && error.status === undefined) notSent();
          throw error;
        });
        const id = await state.keep(model, prediction);
        await waitFor(prediction, seconds, extra);
        return resultOf(state, id, model, prediction);
      }),
  );
}
