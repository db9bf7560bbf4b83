import type { LanguageModelV3FinishReason, LanguageModelV3Usage } from "@ai-sdk/provider";
import { asJsonObject } from "../output/as-json.js";
import { numberNamed, textNamed, valueNamed } from "../output/named-values.js";

/** The token usage in a response; `undefined` if it contains none. */
export function usageIn(answer: unknown): LanguageModelV3Usage | undefined {
  const usage = valueNamed(answer, ["usage", "usagemetadata"]);
  if (typeof usage !== "object" || usage === null) return undefined;
  const input = numberNamed(usage, ["inputtokens", "prompttokens", "prompttokencount"]);
  const output = numberNamed(usage, ["outputtokens", "completiontokens", "candidatestokencount"]);
  const cached = numberNamed(usage, ["cachedtokens", "cachereadinputtokens"]);
  const reasoning = numberNamed(usage, ["reasoningtokens"]);
  const raw = asJsonObject(usage);
  return {
    inputTokens: {
      total: input,
      noCache: input === undefined ? undefined : input - (cached ?? 0),
      cacheRead: cached,
      cacheWrite: undefined,
    },
    outputTokens: {
      total: output,
      text: output === undefined ? undefined : output - (reasoning ?? 0),
      reasoning,
    },
    ...(raw === undefined ? {} : { raw }),
  };
}

export const unknownUsage: LanguageModelV3Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

const reasons: readonly (readonly [RegExp, LanguageModelV3FinishReason["unified"]])[] = [
  [/length|max/, "length"],
  [/filter|safety/, "content-filter"],
  [/tool|function/, "tool-calls"],
  [/stop|end|complete/, "stop"],
  [/error|fail/, "error"],
];

/** The reason why a response ended: the value in the response, and that of the AI SDK. */
export function finishReasonIn(answer: unknown): LanguageModelV3FinishReason | undefined {
  const raw = textNamed(answer, ["finishreason", "stopreason"]);
  if (raw === undefined) return undefined;
  const unified = reasons.find(([pattern]) => pattern.test(raw.toLowerCase()))?.[1] ?? "other";
  return { unified, raw };
}

/** The finish reason of a complete response without one. */
export const ended: LanguageModelV3FinishReason = { unified: "stop", raw: undefined };
