import {
  type EmbeddingModelV3,
  type ImageModelV3,
  type LanguageModelV3,
  NoSuchModelError,
  type ProviderV3,
  type SpeechModelV3,
  type TranscriptionModelV3,
} from "@ai-sdk/provider";
import type { Client, InputOf, Model } from "@corsac/core";
import { findModel } from "./find-model.js";
import type { AsynchronousVideoModel } from "./models/asynchronous-video.js";
import type { BoundModel } from "./models/call.js";
import { imageModel } from "./models/image-model.js";
import { languageModel } from "./models/language-model.js";
import { speechModel } from "./models/speech-model.js";
import { transcriptionModel } from "./models/transcription-model.js";
import { videoModel } from "./models/video-model.js";

/** Options of a provider. */
export interface CorsacProviderOptions {
  /** The client with the base URL and the key. */
  readonly client: Client;
  /** The models that can be selected by a string: by id, slug or exported name. A model object can always be passed. */
  readonly models?: readonly Model[] | undefined;
}

/**
 * A model, or the name of one of the provider's models. The part after a colon may be a preset, or the value of the
 * field that selects one of several models: `chat-completions:some-model`.
 *
 * @param fields default fields of every input; those of `providerOptions` take precedence
 */
export type ModelFactory<Result> = <M extends Model | string>(
  model: M,
  fields?: Partial<InputOf<Exclude<M, string>>>,
) => Result;

/** A provider of the AI SDK for the models of any service. */
export interface CorsacProvider extends ProviderV3 {
  readonly languageModel: ModelFactory<LanguageModelV3>;
  readonly imageModel: ModelFactory<ImageModelV3>;
  readonly speechModel: ModelFactory<SpeechModelV3>;
  readonly transcriptionModel: ModelFactory<TranscriptionModelV3>;
  readonly videoModel: ModelFactory<AsynchronousVideoModel>;
  /** @throws {NoSuchModelError} always, because model descriptions have no role for embeddings */
  readonly embeddingModel: (name: string) => EmbeddingModelV3;
}

/**
 * Creates a provider. Its models implement the provider specification v3, which `ai` 6 and 7 accept; video models also
 * have the asynchronous methods of v4.
 *
 * @example
 * const corsac = createCorsac({ client: createClient({ baseUrl, apiKey }) });
 * const { image } = await generateImage({ model: corsac.imageModel(fluxSchnell), prompt: "a paper lighthouse" });
 */
export function createCorsac({ client, models = [] }: CorsacProviderOptions): CorsacProvider {
  /** @throws {NoSuchModelError} there is no such model, or it is of another type */
  function bind(
    given: Model | string,
    fields: object,
    modelType: NoSuchModelError["modelType"] | "videoModel",
    isOfKind: (model: Model) => boolean,
    kind: string,
  ): BoundModel {
    const found = typeof given === "string" ? findModel(models, given) : { model: given, fields: {} };
    const modelId = typeof given === "string" ? given : given.id;
    // The specification v3 has no type for video models.
    const type = modelType === "videoModel" ? "imageModel" : modelType;
    if (found === undefined) {
      const message = `No model is called "${modelId}" here. Pass the model itself, or give createCorsac its models.`;
      throw new NoSuchModelError({ modelId, modelType: type, message });
    }
    if (!isOfKind(found.model)) {
      throw new NoSuchModelError({
        modelId,
        modelType: type,
        message: `${modelId} is not a model that ${kind}`,
      });
    }
    return { client, model: found.model, defaults: { ...found.fields, ...fields } };
  }
  const makes = (media: Model["media"]) => (model: Model) =>
    model.media === media || model.output.files.some((file) => file.media === media);
  return {
    specificationVersion: "v3",
    languageModel: (model, fields = {}) =>
      languageModel(bind(model, fields, "languageModel", isLanguageModel, "answers in text")),
    imageModel: (model, fields = {}) =>
      imageModel(bind(model, fields, "imageModel", makes("image"), "makes images")),
    speechModel: (model, fields = {}) =>
      speechModel(bind(model, fields, "speechModel", makes("audio"), "makes sounds")),
    transcriptionModel: (model, fields = {}) =>
      transcriptionModel(bind(model, fields, "transcriptionModel", isTranscriptionModel, "takes sounds")),
    videoModel: (model, fields = {}) =>
      videoModel(bind(model, fields, "videoModel", makes("video"), "makes videos")),
    embeddingModel(modelId) {
      throw new NoSuchModelError({ modelId, modelType: "embeddingModel" });
    },
  };
}

/**
 * A chat, or a model that generates text from a prompt. Vectors and ranked lists also have the medium text, but contain
 * no text.
 */
function isLanguageModel({ messages, media, roles, output }: Model): boolean {
  const hasText = output.text !== undefined || output.schema.type === "string";
  return messages !== undefined || (media === "text" && roles.prompt !== undefined && hasText);
}

function isTranscriptionModel({ media, roles }: Model): boolean {
  return media === "text" && (roles.audio ?? []).length > 0;
}
