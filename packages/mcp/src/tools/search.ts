import { type Model, modelCatalog } from "@corsac/core";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { nameOf } from "../find-model.js";
import type { McpState } from "../state.js";
import { asToolResult } from "../tool-error.js";

/** The maximum number of lines in a result. */
const most = 25;

/** The maximum number of models that have only some of the words. */
const mostNear = 8;

export function registerSearch(server: McpServer, state: McpState): void {
  const { models, search } = state.options;
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
        if (kind === "operation") return asText(operationLines(state, query));
        const offered = models.filter(({ media }) => kind === undefined || media === kind);
        const line = (model: Model) => `${nameOf(models, model)} (${model.media}): ${firstSentence(model)}`;
        const further = query.trim() === "" ? [] : (search?.(query) ?? []);
        const all = [
          ...new Set([...found(offered, query), ...further.filter((model) => offered.includes(model))]),
        ];
        if (all.length > 0) return asText(all.map(line));
        const near = nearest(offered, query);
        return asText(
          near.length === 0 ? [] : ["Nothing has all of these words. Nearest:", ...near.map(line)],
        );
      }),
  );
}

/** The lines as a result, shortened to the maximum. */
function asText(lines: readonly string[]): CallToolResult {
  const rest = lines.length > most ? [`… ${lines.length - most} more: add words`] : [];
  const text = [...lines.slice(0, most), ...rest].join("\n");
  const none = "Nothing found. Search for fewer or other words, or without a query for all.";
  return { content: [{ type: "text", text: text || none }] };
}

/**
 * Models whose texts contain all words of the query, then matches of the catalog search, which include presets. Without
 * a query, all models without presets.
 */
function found(models: readonly Model[], query: string): readonly Model[] {
  const words = wordsOf(query);
  if (words.length === 0) return models.filter(({ preset }) => preset === undefined);
  const described = models.filter((model) => {
    const text = textOf(model);
    return words.every((word) => text.includes(word));
  });
  return [
    ...new Set([
      ...described.filter(({ preset }) => preset === undefined),
      ...modelCatalog(models).find(query),
    ]),
  ];
}

/**
 * Models without presets that have some words of a query, the best first. A word in a name counts twice; short words
 * are left out, because most texts have them.
 */
function nearest(models: readonly Model[], query: string): readonly Model[] {
  const words = wordsOf(query).filter((word) => word.length > 3);
  const count = (text: string): number => words.filter((word) => text.includes(word)).length;
  return models
    .filter(({ preset }) => preset === undefined)
    .map((model) => ({ model, score: count(namesOf(model)) + count(textOf(model)) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, mostNear)
    .map(({ model }) => model);
}

function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function namesOf({ id, slug, title, media, service }: Model): string {
  return [id, slug, title, media, service.name].join(" ").toLowerCase();
}

/** All texts that are searched. */
function textOf(model: Model): string {
  return `${namesOf(model)} ${model.description ?? ""}`.toLowerCase();
}

function firstSentence({ title, description, preset }: Model): string {
  const text = preset?.description ?? description ?? title;
  const sentence = /^.*?[.。!！?？](?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.length > 160 ? `${sentence.slice(0, 157)}…` : sentence;
}

function operationLines({ services }: McpState, query: string): string[] {
  const words = wordsOf(query);
  return services
    .flatMap(({ name, operations }) =>
      Object.entries(operations).map(([id, { method, path }]) => `${name}/${id}: ${method} ${path}`),
    )
    .filter((line) => words.every((word) => line.toLowerCase().includes(word)));
}
