import { randomBytes } from "node:crypto";
import type { CorsacDocument } from "./document/contract.js";
import { readService } from "./document/read-service.js";
import { FileCache } from "./files/file-cache.js";
import { FileShelf } from "./files/file-shelf.js";
import { createApplication } from "./http/application.js";
import { isLoopback } from "./http/check-caller.js";
import { listen } from "./http/listen.js";
import { type Clock, systemClock } from "./predictions/clock.js";
import { PredictionStore } from "./predictions/prediction-store.js";
import { SandboxError } from "./sandbox-error.js";
import { type SandboxLogger, silentLogger } from "./sandbox-logger.js";
import { UploadStore } from "./uploads/upload-store.js";
import { ModelValidators } from "./validation/model-validators.js";

/** What a sandbox is made from. */
export interface SandboxOptions {
  /** The document to serve; `documents` for several. */
  document?: CorsacDocument;
  documents?: readonly CorsacDocument[];
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** The one key that is let in. */
  apiKey?: string;
  /** Milliseconds that a prediction takes in all. */
  duration?: number;
  /** Milliseconds that outputs are kept; as the document says if absent. */
  retention?: number;
  /** Bytes of the largest request body. */
  bodyLimit?: number;
  /** The most predictions that are kept (100,000); the oldest finished ones make room for new ones. */
  capacity?: number;
  /** The most bytes that the requests of kept predictions may take, as estimated (256 MiB). */
  memory?: number;
  /** Web pages that may call beside those of this machine: `https://tools.example`, or `*` for all. */
  allowedOrigins?: readonly string[];
  /** Host names that may be asked for beside those of this machine, where `host` is one of this machine. */
  allowedHosts?: readonly string[];
  logger?: SandboxLogger;
  clock?: Clock;
  /** Makes the ids of predictions. */
  createId?: () => string;
}

/** A service as the banner shows it. */
export interface SandboxServiceSummary {
  name: string;
  title: string;
  models: {
    id: string;
    title: string;
    media: string;
    /** False for a task of which the document does not say how to follow it: its create is all that is answered. */
    followed: boolean;
  }[];
}

/** A running sandbox. */
export interface Sandbox {
  /** `http://127.0.0.1:4010`, without a slash at the end: a client's base URL. */
  url: string;
  apiKey: string;
  port: number;
  services: SandboxServiceSummary[];
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/**
 * Starts an offline gateway that behaves as the documents say.
 * @throws {SandboxError} `port-in-use`, `cannot-listen`, `invalid-document`, `invalid-options`.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const documents = [...(options.document ? [options.document] : []), ...(options.documents ?? [])];
  const { duration = 1500, retention, port = 0, host = "127.0.0.1", apiKey = "sandbox-key" } = options;
  checkOptions(documents, duration, retention, port);
  const clock = options.clock ?? systemClock;
  const services = documents.map(readService);
  const validators = new ModelValidators();
  for (const service of services) validators.prepare(service);
  const closing = new AbortController();
  const application = createApplication({
    services,
    apiKey,
    duration,
    ...(retention === undefined ? {} : { retention }),
    bodyLimit: options.bodyLimit ?? 10 * 1024 * 1024,
    store: new PredictionStore(clock, {
      ...(options.capacity === undefined ? {} : { predictions: options.capacity }),
      ...(options.memory === undefined ? {} : { bytes: options.memory }),
    }),
    files: new FileCache(),
    shelf: new FileShelf(),
    uploads: new UploadStore(),
    validators,
    clock,
    allowed: {
      hosts: isLoopback(host) ? (options.allowedHosts ?? []) : options.allowedHosts,
      origins: options.allowedOrigins ?? [],
    },
    createId: options.createId ?? randomId,
    logger: options.logger ?? silentLogger,
    closing: closing.signal,
  });
  const listening = await listen(application.fetch, host, port);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`,
    apiKey,
    port: listening.port,
    services: services.map(({ name, title, models }) => ({
      name,
      title,
      models: models.map(({ id, title, lifecycle, description: { media, kind } }) => ({
        id,
        title,
        media,
        followed: kind !== "task" || lifecycle !== undefined,
      })),
    })),
    close: async () => {
      closing.abort();
      await listening.close();
    },
  };
}

function checkOptions(
  documents: readonly unknown[],
  duration: number,
  retention: number | undefined,
  port: number,
): void {
  const wrong = (message: string): SandboxError => new SandboxError("invalid-options", message);
  if (documents.length === 0) throw wrong("The sandbox needs a document to serve.");
  if (!(duration >= 0)) throw wrong(`A duration must be 0 or more milliseconds, not ${duration}.`);
  if (retention !== undefined && !(retention >= 0))
    throw wrong(`A retention must be 0 or more, not ${retention}.`);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw wrong(`A port is 0 to 65535, not ${port}.`);
}

/** Letters and digits that are not easily confused, as long as such services' ids are. */
function randomId(): string {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  return [...randomBytes(26)].map((byte) => alphabet[byte % 32]).join("");
}
