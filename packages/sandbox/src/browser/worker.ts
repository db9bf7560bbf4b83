import { createSandbox, type Sandbox } from "../create-sandbox.js";
import { SandboxError } from "../sandbox-error.js";
import { createCanvasSketches } from "../sketches/canvas/sketches.js";
import { answerPort } from "./answer-port.js";
import type { FromWorker, RequestMessage, ToWorker, WorkerOptions } from "./messages.js";

/** The used part of a dedicated worker's global object. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

let started: { sandbox: Sandbox; url: string } | undefined;

scope.onmessage = ({ data, ports }) => {
  if (data.kind === "start") void start(data.options);
  else answer(data, ports[0]);
};

async function start({ url, origin, ...options }: WorkerOptions): Promise<void> {
  try {
    const { media, writes } = await createCanvasSketches();
    const sandbox = createSandbox({ ...options, media, allowedOrigins: [origin] });
    started = { sandbox, url };
    scope.postMessage({ kind: "ready", apiKey: sandbox.apiKey, services: sandbox.services, writes });
  } catch (error) {
    const code = error instanceof SandboxError ? error.code : "cannot-start";
    scope.postMessage({
      kind: "failed",
      code,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

function answer(request: RequestMessage, port: MessagePort | undefined): void {
  if (port && started) void answerPort(started.sandbox, request, port, started.url);
}
