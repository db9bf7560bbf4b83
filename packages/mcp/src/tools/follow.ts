import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { resultOf } from "../results/result-of.js";
import { isDone, statusOf } from "../results/status-of.js";
import type { McpState } from "../state.js";
import { asToolResult } from "../tool-error.js";
import { waitFor } from "./wait-for.js";

/** Registers the tools for existing predictions: check, result, cancel. */
export function registerFollow(server: McpServer, state: McpState): void {
  server.registerTool(
    "check",
    {
      description: "The state of a prediction and its outputs. Without an id: the latest predictions.",
      inputSchema: {
        prediction: z.string().optional(),
        wait_seconds: z.number().min(0).max(600).default(0).describe("Wait so long for its end"),
      },
      annotations: { readOnlyHint: true, openWorldHint: true },
    },
    ({ prediction: name, wait_seconds: seconds }, extra) =>
      asToolResult(async () => {
        if (name === undefined) {
          const lines = await Promise.all((await state.latest()).map((one) => lineOf(state, one)));
          return { content: [{ type: "text", text: lines.join("\n") || "There are no predictions." }] };
        }
        const { prediction } = await state.prediction(name);
        if (!isDone(prediction)) {
          if (seconds > 0) await waitFor(prediction, seconds, extra);
          else await prediction.refresh();
        }
        const next = prediction.state === "succeeded" ? ". Use result." : "";
        return { content: [{ type: "text", text: `${statusOf(name, prediction)}${next}` }] };
      }),
  );

  server.registerTool(
    "result",
    {
      description: "The result of a prediction: files are saved, images have a small preview.",
      inputSchema: { prediction: z.string() },
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    },
    ({ prediction: name }) =>
      asToolResult(async () => {
        const { model, prediction } = await state.prediction(name);
        if (!isDone(prediction)) await prediction.refresh();
        return resultOf(state, name, model, prediction);
      }),
  );

  server.registerTool(
    "cancel",
    {
      description: "Stop a prediction.",
      inputSchema: { prediction: z.string() },
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true },
    },
    ({ prediction: name }) =>
      asToolResult(async () => {
        const { prediction } = await state.prediction(name);
        await prediction.cancel();
        return { content: [{ type: "text", text: statusOf(name, prediction) }] };
      }),
  );
}

/** A line of the list. A prediction that cannot be read any more does not hide the others. */
async function lineOf(state: McpState, name: string): Promise<string> {
  try {
    const { model, prediction } = await state.prediction(name);
    return `${statusOf(name, prediction)} ${model.slug}`;
  } catch {
    return `${name}: unknown`;
  }
}
