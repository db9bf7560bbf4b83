import type { CollectionStore } from "../collections/collection-store.js";
import type { Service } from "../document/service.js";
import type { FailureRules } from "../failures/failure-rules.js";
import type { FileCache } from "../files/file-cache.js";
import type { FileShelf } from "../files/file-shelf.js";
import type { Journal } from "../journal/journal.js";
import type { Clock } from "../predictions/clock.js";
import type { PredictionStore } from "../predictions/prediction-store.js";
import type { MediaPlanners } from "../render/media-planners.js";
import type { SandboxLogger } from "../sandbox-logger.js";
import type { StreamPace } from "../streams/pace.js";
import type { UploadStore } from "../uploads/upload-store.js";
import type { ModelValidators } from "../validation/model-validators.js";
import type { Webhooks } from "../webhooks/webhook-options.js";

/** Callers that are allowed in addition to programs and pages of this machine. */
export interface AllowedCallers {
  /** Host names without ports. Undefined if all are allowed, as for a sandbox that other machines use. */
  hosts: readonly string[] | undefined;
  /** Origins of web pages, such as `https://tools.example`. */
  origins: readonly string[];
}

/** The context of every request handler. */
export interface SandboxContext {
  /** The id of the test. Empty for requests that name none. */
  test: string;
  services: readonly Service[];
  apiKey: string;
  /** Total duration of a prediction in milliseconds. */
  duration: number;
  webhooks: Webhooks;
  /** Timing of the pieces of streams. */
  pace: StreamPace;
  /** Milliseconds that outputs are kept. The lifecycle's value if absent. */
  retention?: number;
  /** Maximum size of a request's body in bytes. */
  bodyLimit: number;
  store: PredictionStore;
  files: Pick<FileCache, "read">;
  /** The items of collections. */
  collections: CollectionStore;
  shelf: FileShelf;
  uploads: Pick<UploadStore, "keep" | "get">;
  journal: Journal;
  /** The failure rules. */
  rules: FailureRules;
  validators: ModelValidators;
  media: MediaPlanners;
  clock: Clock;
  createId: () => string;
  /** Random numbers from 0 (inclusive) to 1 (exclusive), reproducible with a seed. */
  random: () => number;
  logger: SandboxLogger;
  allowed: AllowedCallers;
  /** Aborts when the sandbox closes or the test is reset, to end held responses. */
  closing: AbortSignal;
}

/** The path of files. */
export const filesPath = "/_sandbox/files";
/** The path of uploaded files. */
export const uploadsPath = "/_sandbox/uploads";
/** The path of event streams of predictions, for responses that contain their address. */
export const streamsPath = "/_sandbox/streams";
