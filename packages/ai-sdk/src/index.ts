export { aiSdkError } from "./errors.js";
export type { AsynchronousVideoModel, VideoStart, VideoStatus } from "./models/asynchronous-video.js";
export type { PredictionMetadata } from "./output/prediction-metadata.js";
export {
  type CorsacProvider,
  type CorsacProviderOptions,
  createCorsac,
  type ModelFactory,
} from "./provider.js";
export { type OptionsOf, optionsFor } from "./provider-options.js";
