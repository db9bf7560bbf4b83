import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3GenerateResult,
  LanguageModelV3StreamPart,
} from "@ai-sdk/provider";
import { outputText } from "@corsac/core";
import { aiSdkError, withAiSdkErrors } from "../errors.js";
import { createInput, type InputBuilder } from "../input/create-input.js";
import { ended, finishReasonIn, unknownUsage, usageIn } from "../language/answer-facts.js";
import { setPrompt } from "../language/prompt.js";
import { filesOf } from "../output/files-of.js";
import { predictionMetadata } from "../output/prediction-metadata.js";
import { providerName } from "../provider-name.js";
import { type BoundModel, finish, givenFields, identityOf } from "./call.js";

/** A model that generates text. */
export function languageModel(bound: BoundModel): LanguageModelV3 {
  const { client, model } = bound;
  const identity = identityOf(model);

  const generate = (options: LanguageModelV3CallOptions): Promise<LanguageModelV3GenerateResult> =>
    withAiSdkErrors(async () => {
      const input = languageInput(bound, options);
      const { prediction, output } = await finish(bound, input.fields, options.abortSignal);
      const text = outputText(model, output) ?? "";
      const usage = usageIn(output) ?? unknownUsage;
      const content: LanguageModelV3Content[] = text === "" ? [] : [{ type: "text", text }];
      for (const media of ["image", "audio", "video"] as const) {
        for (const file of filesOf(model, output, media)) {
          const data = await file.bytes({ signal: options.abortSignal });
          content.push({ type: "file", mediaType: file.contentType ?? `${media}/*`, data });
        }
      }
      return {
        content,
        finishReason: finishReasonIn(output) ?? ended,
        usage,
        warnings: input.warnings,
        providerMetadata: {
          [providerName]: predictionMetadata(model, prediction, input.fields, {
            inputTokens: usage.inputTokens.total,
            outputTokens: usage.outputTokens.total,
          }),
        },
        response: {
          timestamp: new Date(),
          modelId: identity.modelId,
          ...(prediction.id && { id: prediction.id }),
        },
      };
    });

  return {
    ...identity,
    supportedUrls: supportedUrls(bound),
    doGenerate: generate,
    doStream: (options) =>
      withAiSdkErrors(async () => {
        if (model.stream === undefined) return { stream: whole(await generate(options)) };
        const input = languageInput(bound, options);
        input.setOptional("streamOptions", { include_usage: true });
        const pieces = client.stream(model, input.fields, { signal: options.abortSignal });
        // Waits for the first piece, so that a rejection is an error of the call and not a part of its stream.
        let next = await pieces.next();
        let usage = unknownUsage;
        let finishReason = ended;
        async function* parts(): AsyncGenerator<LanguageModelV3StreamPart> {
          yield { type: "stream-start", warnings: input.warnings };
          yield { type: "response-metadata", timestamp: new Date(), modelId: identity.modelId };
          yield { type: "text-start", id: "0" };
          try {
            for (; !next.done; next = await pieces.next()) {
              const { data, text } = next.value;
              usage = usageIn(data) ?? usage;
              finishReason = finishReasonIn(data) ?? finishReason;
              if (options.includeRawChunks) yield { type: "raw", rawValue: data };
              if (text !== "") yield { type: "text-delta", id: "0", delta: text };
            }
          } catch (error) {
            finishReason = { unified: "error", raw: undefined };
            yield { type: "error", error: aiSdkError(error) };
          }
          yield { type: "text-end", id: "0" };
          yield { type: "finish", usage, finishReason };
        }
        return { stream: streamOf(parts(), () => pieces.return?.()) };
      }),
  };
}

/** A complete response as a stream of one piece. */
function whole(result: LanguageModelV3GenerateResult): ReadableStream<LanguageModelV3StreamPart> {
  async function* parts(): AsyncGenerator<LanguageModelV3StreamPart> {
    yield { type: "stream-start", warnings: result.warnings };
    for (const part of result.content) {
      if (part.type === "text") {
        yield { type: "text-start", id: "0" };
        yield { type: "text-delta", id: "0", delta: part.text };
        yield { type: "text-end", id: "0" };
      } else if (part.type === "file") {
        yield part;
      }
    }
    const { usage, finishReason, providerMetadata } = result;
    yield { type: "finish", usage, finishReason, ...(providerMetadata && { providerMetadata }) };
  }
  return streamOf(parts());
}

function streamOf(
  parts: AsyncGenerator<LanguageModelV3StreamPart>,
  stop?: () => unknown,
): ReadableStream<LanguageModelV3StreamPart> {
  return new ReadableStream<LanguageModelV3StreamPart>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await stop?.();
    },
  });
}

function languageInput(bound: BoundModel, options: LanguageModelV3CallOptions): InputBuilder {
  const { model } = bound;
  const input = createInput(model, givenFields(bound, options.providerOptions));
  setPrompt(input, model, options.prompt);
  input.setNamed("temperature", options.temperature);
  input.setNamed("topP", options.topP);
  input.setNamed("topK", options.topK);
  input.setNamed("maxOutputTokens", options.maxOutputTokens);
  input.setNamed("stopSequences", options.stopSequences);
  input.setNamed("presencePenalty", options.presencePenalty);
  input.setNamed("frequencyPenalty", options.frequencyPenalty);
  input.set("seed", model.roles.seed, options.seed);
  const { responseFormat: format, tools = [] } = options;
  if (format?.type === "json") {
    const { schema, name = "answer" } = format;
    input.setNamed(
      "responseFormat",
      ...(schema === undefined ? [] : [{ type: "json_schema", json_schema: { name, schema, strict: true } }]),
      { type: "json_object" },
    );
  }
  if (tools.length > 0)
    input.unsupported("tools", "the descriptions of models do not say how tools are called");
  return input;
}

/** Web URLs are sent unchanged where messages accept such files. */
function supportedUrls({ model: { messages } }: BoundModel): Record<string, RegExp[]> {
  const kinds = (["image", "audio", "video"] as const).filter((kind) =>
    JSON.stringify(messages?.[kind] ?? null).includes('"{url}"'),
  );
  const supported: [string, RegExp[]][] = kinds.map((kind) => [`${kind}/*`, [/^https?:/]]);
  return Object.fromEntries(supported);
}
