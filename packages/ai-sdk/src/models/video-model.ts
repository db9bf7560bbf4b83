import {
  InvalidArgumentError,
  type Experimental_VideoModelV3VideoData as VideoData,
  type Experimental_VideoModelV3CallOptions as VideoModelV3CallOptions,
} from "@ai-sdk/provider";
import type { Model, Prediction, PredictionJson } from "@corsac/core";
import { aiSdkError, withAiSdkErrors } from "../errors.js";
import { createInput, type InputBuilder } from "../input/create-input.js";
import { inputFile } from "../input/files.js";
import { setSize } from "../input/picture-settings.js";
import { largestNumber, schemaAt } from "../input/schema-at.js";
import { asJson } from "../output/as-json.js";
import { filesOf } from "../output/files-of.js";
import { predictionMetadata } from "../output/prediction-metadata.js";
import { providerName } from "../provider-name.js";
import type { AsynchronousVideoModel } from "./asynchronous-video.js";
import { type BoundModel, finish, givenFields, identityOf, responseOf } from "./call.js";

/** A model that generates videos. */
export function videoModel(bound: BoundModel): AsynchronousVideoModel {
  const { client, model } = bound;
  const { roles, lifecycle = "", service } = model;
  const countSchema = roles.count === undefined ? undefined : schemaAt(model.input.schema, roles.count);
  // Functions that remove the listener from the signal of a start, by the id of its prediction.
  const listening = new Map<string, () => void>();
  const metadata = (prediction: Prediction, input: object) => ({
    [providerName]: predictionMetadata(model, prediction, input),
  });
  return {
    ...identityOf(model),
    maxVideosPerCall: largestNumber(countSchema) ?? 1,
    doGenerate: (options) =>
      withAiSdkErrors(async () => {
        const input = videoInput(bound, options);
        const { prediction, output } = await finish(bound, input.fields, options.abortSignal);
        return {
          videos: await videosOf(model, output, options.abortSignal),
          warnings: input.warnings,
          providerMetadata: metadata(prediction, input.fields),
          response: responseOf(model),
        };
      }),
    doStart: (options) =>
      withAiSdkErrors(async () => {
        const { abortSignal: signal, webhookUrl: webhook } = options;
        const input = videoInput(bound, options);
        const prediction = await client.predictions.create(model, input.fields, { signal, webhook });
        // The AI SDK does not call this model between two queries: only the signal shows that the wait has ended.
        const cancel = (): void => {
          listening.delete(prediction.id);
          // The call has already failed with the reason of the abort.
          prediction.cancel().catch(() => {});
        };
        signal?.addEventListener("abort", cancel, { once: true });
        listening.set(prediction.id, () => signal?.removeEventListener("abort", cancel));
        return {
          operation: asJson(prediction.toJSON()),
          warnings: input.warnings,
          providerMetadata: metadata(prediction, input.fields),
          response: responseOf(model),
        };
      }),
    doStatus: ({ operation, abortSignal }) =>
      withAiSdkErrors(async () => {
        const prediction: Prediction = await client.predictions.get(referenceOf(operation), { model });
        const known = {
          providerMetadata: metadata(prediction, {}),
          response: responseOf(model),
        };
        if (prediction.state === "pending" || prediction.state === "running") {
          return { ...known, status: "pending" };
        }
        listening.get(prediction.id)?.();
        listening.delete(prediction.id);
        try {
          const output = await prediction.output({ signal: abortSignal });
          return {
            ...known,
            status: "completed",
            videos: await videosOf(model, output, abortSignal),
            warnings: [],
          };
        } catch (error) {
          if (prediction.state === "succeeded") throw error;
          const reason = aiSdkError(error);
          return {
            ...known,
            status: "error",
            error: reason instanceof Error ? reason.message : String(reason),
          };
        }
      }),
    ...(service.lifecycles[lifecycle]?.webhook !== undefined && {
      async handleWebhookOption({ webhook }) {
        const { url, received } = await webhook();
        return { webhookUrl: url, received };
      },
    }),
  };
}

function videoInput(bound: BoundModel, options: VideoModelV3CallOptions): InputBuilder {
  const { model } = bound;
  const { roles } = model;
  const { prompt, n, aspectRatio, resolution, duration, fps, seed, generateAudio } = options;
  const { image, frameImages = [], inputReferences = [] } = options;
  const input = createInput(model, givenFields(bound, options.providerOptions));
  input.set("prompt", roles.prompt, prompt);
  if (n > 1) input.set("n", roles.count, n, String(n));
  input.set("aspectRatio", roles.aspectRatio, aspectRatio);
  setSize(input, model, "resolution", resolution);
  input.set("duration", roles.duration, duration, ...(duration === undefined ? [] : [String(duration)]));
  input.setNamed("fps", fps);
  input.set("seed", roles.seed, seed);
  input.setNamed("generateAudio", generateAudio);
  // The AI SDK passes the first frame as `image`, too. The first frame is first in the list of image fields.
  const last = frameImages.filter(({ frameType }) => frameType === "last_frame").map((frame) => frame.image);
  const pictures = [...(image === undefined ? [] : [image]), ...last];
  const isVideo = (file: { readonly mediaType?: string }): boolean =>
    file.mediaType?.startsWith("video/") ?? false;
  input.setFiles(
    "image",
    roles.images ?? [],
    [...pictures, ...inputReferences.filter((file) => !isVideo(file))].map(inputFile),
  );
  input.setFiles("inputReferences", roles.video ?? [], inputReferences.filter(isVideo).map(inputFile));
  return input;
}

async function videosOf(
  model: Model,
  output: unknown,
  signal: AbortSignal | undefined,
): Promise<VideoData[]> {
  return Promise.all(
    filesOf(model, output, "video").map(async (file): Promise<VideoData> => {
      const data = await file.bytes({ signal });
      return { type: "binary", data, mediaType: file.contentType ?? "video/mp4" };
    }),
  );
}

/** @throws {InvalidArgumentError} `operation` is not from `doStart` */
function referenceOf(operation: unknown): PredictionJson {
  if (!isReference(operation)) {
    throw new InvalidArgumentError({
      argument: "operation",
      message: "This is not the operation of a start: pass what `doStart` returned, or its JSON read again",
    });
  }
  return operation;
}

function isReference(value: unknown): value is PredictionJson {
  return (
    typeof value === "object" &&
    value !== null &&
    ["service", "model", "id", "status", "state"].every(
      (field) =>
        field in value && typeof Object.entries(value).find(([key]) => key === field)?.[1] === "string",
    )
  );
}
