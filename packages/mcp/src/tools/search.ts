import { type Model, modelCatalog } from "@corsac/core";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { nameOf } from "../find-model.js";
import type { McpState } from "../state.js";
import { asToolResult } from "../tool-error.js";

/** The maximum number of lines in a result. */
const most = 25;

export function registerSearch(server: McpServer, state: McpState): void {
  const { models } = state.options;
  server.registerTool(
    "search",
    {
      description: "Find models, or operations of the API, by words.",
      inputSchema: {
        query: z.string().optional().describe("Words of a name or description. All models without it."),
        kind: z.enum(["image", "audio", "video", "text", "operation"]).optional(),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ query = "", kind }) =>
      asToolResult(async () => {
        const lines =
          kind === "operation"
            ? operationLines(state, query)
            : found(models, query)
                .filter(({ media }) => kind === undefined || media === kind)
                .map((model) => `${nameOf(models, model)} (${model.media}): ${firstSentence(model)}`);
        const rest = lines.length > most ? [`… ${lines.length - most} more: add words`] : [];
        const text = [...lines.slice(0, most), ...rest].join("\n");
        return { content: [{ type: "text", text: text || "Nothing found." }] };
      }),
  );
}

/**
 * Models whose texts contain all words of the query, then matches of the catalog search, which include presets. Without
 * a query, all models without presets.
 */
function found(models: readonly Model[], query: string): readonly Model[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return models.filter(({ preset }) => preset === undefined);
  const described = models.filter((model) => {
    const text = [model.id, model.slug, model.title, model.description, model.media, model.service.name]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [
    ...new Set([
      ...described.filter(({ preset }) => preset === undefined),
      ...modelCatalog(models).find(query),
    ]),
  ];
}

function firstSentence({ title, description, preset }: Model): string {
  const text = preset?.description ?? description ?? title;
  const sentence = /^.*?[.。!！?？](?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.length > 160 ? `${sentence.slice(0, 157)}…` : sentence;
}

function operationLines({ services }: McpState, query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return services
    .flatMap(({ name, operations }) =>
      Object.entries(operations).map(([id, { method, path }]) => `${name}/${id}: ${method} ${path}`),
    )
    .filter((line) => words.every((word) => line.toLowerCase().includes(word)));
}
