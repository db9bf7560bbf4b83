import type { SandboxServiceSummary } from "../create-sandbox.js";
import type { SandboxErrorCode } from "../sandbox-error.js";

/** The options of a page. All can be cloned to a worker. */
export interface WorkerOptions {
  /** The documents to serve: finished Corsac documents as objects. */
  documents: readonly object[];
  apiKey?: string;
  /** Total duration of a prediction in milliseconds. */
  duration?: number;
  /** Seed of ids and random choices. */
  seed?: string | number;
  /** The base URL of the sandbox: `https://site.example/docs/corsac-sandbox`. */
  url: string;
  /** The origin of the page. */
  origin: string;
}

/** A request on its way to the worker. */
export interface RequestMessage {
  kind: "request";
  method: string;
  url: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

export type ToWorker = { kind: "start"; options: WorkerOptions } | RequestMessage;

/** The first message of the worker. */
export type FromWorker =
  | {
      kind: "ready";
      apiKey: string;
      services: SandboxServiceSummary[];
      /** Media types of files that this browser can write. */
      writes: string[];
    }
  | { kind: "failed"; code: SandboxErrorCode; message: string };

/** The messages on the port of a request, in this order. */
export type FromPort =
  | { kind: "head"; status: number; headers: [string, string][] }
  | { kind: "chunk"; bytes: Uint8Array }
  | { kind: "end" }
  | { kind: "error"; message: string };

/** Messages in the other direction. */
export type ToPort = { kind: "abort" };
