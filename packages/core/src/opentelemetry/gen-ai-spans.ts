import type { Client } from "../client/client.js";
import type { RunOptions } from "../client/run.js";
import type { Model } from "../model/define-model.js";
import { quietly } from "./quietly.js";
import { type ActiveTracerLike, registeredTracer, type SpanLike, spanKind, spanStatus } from "./tracer.js";

/** `gen_ai.output.type` by medium. The conventions have no value for videos; others may be used as they are. */
const outputTypes: Readonly<Record<string, string>> = { audio: "speech" };

/**
 * A client whose `run` creates a span with the conventions for generative AI: one span from the create to the output.
 * The spans of `openTelemetry()` are its children where OpenTelemetry has a context manager. Inputs and outputs are not
 * recorded.
 *
 * https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/ (status: development)
 *
 * @param tracer taken from OpenTelemetry's API if absent; without one, runs are not traced
 * @example const client = traceRuns(createClient({ baseUrl, apiKey, ...openTelemetry() }));
 */
export function traceRuns<C extends Client>(client: C, tracer?: ActiveTracerLike): C {
  const run = (model: Model | string, input: object, options: RunOptions = {}): Promise<unknown> => {
    // `run` is overloaded: by a model, or by the id of one of the client's models.
    const start = (withId: RunOptions): Promise<unknown> =>
      Reflect.apply(client.run, client, [model, input, withId]);
    const used = tracer ?? registeredTracer();
    if (used === undefined) return start(options);
    const attributes = attributesOf(model);
    const name = `${attributes["gen_ai.operation.name"]} ${attributes["gen_ai.request.model"]}`;
    const traced = async (span: SpanLike): Promise<unknown> => {
      try {
        return await start({
          ...options,
          // A listener of the caller ends the holding of the create; that of the span must not change what is sent.
          wait: options.wait ?? (!options.signal && !options.onUpdate),
          onUpdate(update) {
            quietly(() => span.setAttribute("gen_ai.response.id", update.id));
            return options.onUpdate?.(update);
          },
        });
      } catch (error) {
        quietly(() => {
          span.setAttribute("error.type", error instanceof Error ? error.name : "error");
          span.setStatus({
            code: spanStatus.error,
            ...(error instanceof Error && { message: error.message }),
          });
        });
        throw error;
      } finally {
        quietly(() => span.end());
      }
    };
    let running: Promise<unknown> | undefined;
    quietly(() =>
      used.startActiveSpan(name, { kind: spanKind.client, attributes }, (span) => {
        running ??= traced(span);
        return running;
      }),
    );
    return running ?? start(options);
  };
  return { ...client, run };
}

function attributesOf(model: Model | string): Readonly<Record<string, string>> {
  if (typeof model === "string") {
    return { "gen_ai.operation.name": "generate_content", "gen_ai.request.model": model };
  }
  const { id, service, media, messages } = model;
  return {
    "gen_ai.operation.name": messages === undefined ? "generate_content" : "chat",
    "gen_ai.request.model": id,
    "gen_ai.provider.name": service.name,
    ...(media !== undefined && { "gen_ai.output.type": outputTypes[media] ?? media }),
  };
}
