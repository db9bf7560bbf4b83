import {
  describeUnchanging,
  type UnchangingState,
  unchangingStates,
} from "./collections/unchanging-states.js";
import { createTestControl, type TestControl } from "./control/test-control.js";
import { isFollowed } from "./document/is-followed.js";
import { readService } from "./document/read-service.js";
import type { Service } from "./document/service.js";
import { type FailureRule, FailureRules } from "./failures/failure-rules.js";
import { FileCache } from "./files/file-cache.js";
import { asOption } from "./http/as-option.js";
import { createRequestHandler, type RequestHandler } from "./http/handle-request.js";
import { Budget } from "./isolation/budget.js";
import { checkedDuration } from "./isolation/check-settings.js";
import { checkedTestId } from "./isolation/test-id.js";
import { Tests } from "./isolation/tests.js";
import { type Clock, systemClock } from "./predictions/clock.js";
import { randomId } from "./random/random-id.js";
import type { MediaPlanners } from "./render/media-planners.js";
import { plainMedia } from "./render/plain-media.js";
import { SandboxError } from "./sandbox-error.js";
import { type SandboxLogger, silentLogger } from "./sandbox-logger.js";
import type { StreamPace } from "./streams/pace.js";
import { fromFetch, toFetch } from "./transport/fetch.js";
import { UploadStore } from "./uploads/upload-store.js";
import { interpreterEngine } from "./validation/interpreter/interpreter-engine.js";
import { ModelValidators } from "./validation/model-validators.js";
import type { SchemaEngine } from "./validation/schema-engine.js";
import { readWebhookOptions, type WebhookOptions } from "./webhooks/read-webhook-options.js";

const mebibyte = 1024 * 1024;

/** Options of a sandbox. */
export interface SandboxOptions {
  /** The documents to serve: complete Corsac documents as objects, such as an imported JSON file. */
  documents: readonly object[];
  /** The only API key that is accepted. */
  apiKey?: string;
  /** Total duration of a prediction in milliseconds. */
  duration?: number;
  /** How webhooks are sent: the signing secret, and the allowed hosts other than this machine. */
  webhooks?: WebhookOptions;
  /** Timing of the pieces of a stream. If absent, all pieces are sent within the duration of a prediction. */
  pace?: StreamPace;
  /** Milliseconds that outputs are kept. If absent, the retention of the document applies. */
  retention?: number;
  /** Maximum size of a request body in bytes. */
  bodyLimit?: number;
  /** Maximum number of kept predictions (100,000). The oldest finished ones are removed first. */
  capacity?: number;
  /** Maximum estimated size of the requests of kept predictions in bytes (256 MiB). */
  memory?: number;
  /** Origins of web pages that may call in addition to this machine's: `https://tools.example`, or `*` for all. */
  allowedOrigins?: readonly string[];
  /** Host names that requests may use, in addition to those of this machine. If absent, all are allowed. */
  allowedHosts?: readonly string[];
  logger?: SandboxLogger;
  clock?: Clock;
  /** Failure rules of every test that sets no others. */
  failures?: readonly FailureRule[];
  /** Seed of ids and random choices: the same seed gives the same sequence. Random if absent. */
  seed?: string | number;
  /** Generates the ids of predictions. */
  createId?: () => string;
  /** Generates media files. If absent, SVG cards and silence. */
  media?: MediaPlanners;
  /** Validates values against schemas. If absent, an interpreter that generates no code. */
  engine?: SchemaEngine;
}

/** A service as listed in the banner. */
export interface SandboxServiceSummary {
  name: string;
  title: string;
  models: {
    id: string;
    title: string;
    media: string;
    /** False for a task for which the document does not describe polling. Only its create is answered. */
    followed: boolean;
  }[];
  /** States of created resources that never change because the document describes no lifecycle. */
  unchanging: UnchangingState[];
}

/** A sandbox. It answers requests from any transport. */
export interface Sandbox {
  apiKey: string;
  /** The secret that signs webhooks, for services that sign them. */
  webhookSecret: string;
  services: SandboxServiceSummary[];
  /** Answers a `Request` of `fetch`, of a service worker, or of a server with such handlers. */
  fetch(request: Request): Promise<Response>;
  /** The same without `Request` and `Response` objects, for servers that have their own types. */
  handle: RequestHandler;
  /**
   * The control of one of the tests that share the sandbox. Without an id, it controls the requests that name no test.
   * @throws {SandboxError} `invalid-options` for an invalid id.
   */
  test(id?: string): TestControl;
  /** Aborts the responses that are still in progress. */
  close(): void;
}

/**
 * Creates an offline gateway that behaves as described in the documents. It uses only APIs of every JavaScript
 * platform.
 * @throws {SandboxError} `invalid-document`, `invalid-options`.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { documents, duration = 1500, retention, apiKey = "sandbox-key" } = options;
  checkOptions(documents, duration, retention);
  // Rules are parsed again for each test. An invalid rule is reported here rather than at the first request.
  asOption("failures", () => new FailureRules().set(options.failures ?? []));
  const services = documents.map(readService);
  const validators = new ModelValidators(options.engine ?? interpreterEngine);
  for (const service of services) validators.prepare(service);
  const webhooks = readWebhookOptions(options.webhooks);
  const closing = new AbortController();
  const tests = new Tests({
    context: {
      services,
      apiKey,
      duration,
      pace: options.pace ?? {},
      webhooks,
      ...(retention === undefined ? {} : { retention }),
      bodyLimit: options.bodyLimit ?? 10 * mebibyte,
      validators,
      media: options.media ?? plainMedia,
      allowed: { hosts: options.allowedHosts, origins: options.allowedOrigins ?? [] },
      logger: options.logger ?? silentLogger,
    },
    clock: options.clock ?? systemClock,
    createId: options.createId ?? randomId,
    files: new FileCache(),
    uploads: new UploadStore(),
    capacity: options.capacity ?? 100_000,
    predictionBytes: new Budget(options.memory ?? 256 * mebibyte),
    journalBytes: new Budget(32 * mebibyte),
    collectionBytes: new Budget(64 * mebibyte),
    ...(options.seed === undefined ? {} : { seed: String(options.seed) }),
    failures: options.failures ?? [],
    closing: closing.signal,
  });
  const handle = createRequestHandler(services, tests);
  const summaries = services.map(summaryOf);
  for (const { unchanging } of summaries)
    for (const state of unchanging) options.logger?.warn(describeUnchanging(state));
  return {
    apiKey,
    webhookSecret: webhooks.secret,
    services: summaries,
    fetch: async (request) => {
      const left = new AbortController();
      return toFetch(
        await handle(fromFetch(request, left.signal)),
        () => left.abort(),
        request.method === "HEAD",
      );
    },
    handle,
    test: (id = "") => createTestControl(tests, id === "" ? id : asOption("test", () => checkedTestId(id))),
    close: () => closing.abort(),
  };
}

function summaryOf(service: Service): SandboxServiceSummary {
  const { name, title, models } = service;
  return {
    name,
    title,
    models: models.map((model) => ({
      id: model.id,
      title: model.title,
      media: model.description.media,
      followed: isFollowed(model),
    })),
    unchanging: unchangingStates(service),
  };
}

function checkOptions(documents: readonly unknown[], duration: number, retention: number | undefined): void {
  const wrong = (message: string): SandboxError => new SandboxError("invalid-options", message);
  if (documents.length === 0) throw wrong("The sandbox needs a document to serve.");
  checkedDuration(duration);
  if (retention !== undefined && !(retention >= 0))
    throw wrong(`A retention must be 0 or more, not ${retention}.`);
}
