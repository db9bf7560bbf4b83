import type { Service } from "../document/service.js";
import type { FileCache } from "../files/file-cache.js";
import type { FileShelf } from "../files/file-shelf.js";
import type { Clock } from "../predictions/clock.js";
import type { PredictionStore } from "../predictions/prediction-store.js";
import type { SandboxLogger } from "../sandbox-logger.js";
import type { UploadStore } from "../uploads/upload-store.js";
import type { ModelValidators } from "../validation/model-validators.js";

/** Who may call, beside programs and pages of this machine. */
export interface AllowedCallers {
  /** Names in `Host`, without ports; undefined where any name is right, as the sandbox is for other machines, too. */
  hosts: readonly string[] | undefined;
  /** Origins of web pages, such as `https://tools.example`. */
  origins: readonly string[];
}

/** What every request handler works with. */
export interface SandboxContext {
  services: readonly Service[];
  apiKey: string;
  /** Milliseconds a prediction takes in all. */
  duration: number;
  /** Milliseconds outputs are kept; the lifecycle's own if absent. */
  retention?: number;
  /** Bytes of a request's body. */
  bodyLimit: number;
  store: PredictionStore;
  files: FileCache;
  shelf: FileShelf;
  uploads: UploadStore;
  validators: ModelValidators;
  clock: Clock;
  createId: () => string;
  logger: SandboxLogger;
  allowed: AllowedCallers;
  /** Aborts when the sandbox closes, so that held answers end. */
  closing: AbortSignal;
}

/** Where files are served. */
export const filesPath = "/_sandbox/files";
/** Where uploads are served back. */
export const uploadsPath = "/_sandbox/uploads";
