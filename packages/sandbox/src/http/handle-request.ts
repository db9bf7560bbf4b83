import { handleControl } from "../control/handle-control.js";
import type { Service } from "../document/service.js";
import { failAfter } from "../failures/fail-after.js";
import { ConnectionReset } from "../failures/fail-before.js";
import { clientHasGone, serveFile } from "../files/serve-file.js";
import { readTest } from "../isolation/test-id.js";
import type { Tests } from "../isolation/tests.js";
import { entryOf, type Notes } from "../journal/record.js";
import { secretNames } from "../journal/secret-names.js";
import { serveStream } from "../streams/stream-prediction.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { empty, json, type Reply } from "../transport/reply.js";
import { serveUpload } from "../uploads/serve-upload.js";
import { answerOperation } from "./answer-operation.js";
import { checkCaller } from "./check-caller.js";
import { crossOriginHeaders, preflight } from "./cross-origin.js";
import { describeAbout } from "./describe-about.js";
import { createOperationFinder } from "./find-operation.js";
import { Problem } from "./problem.js";
import { filesPath, type SandboxContext, streamsPath, uploadsPath } from "./sandbox-context.js";

/** Answers requests. It never throws; errors are returned as responses. */
export type RequestHandler = (request: IncomingRequest) => Promise<Reply>;

/**
 * Handles every operation of the documents, the files, the commands of tests, and `GET /`, which describes the sandbox.
 */
export function createRequestHandler(services: readonly Service[], tests: Tests): RequestHandler {
  const route = createRouter(services);
  const record = createRecorder(services);
  return async (received) => {
    const general = tests.of("");
    const started = performance.now();
    let reply: Reply;
    try {
      const { test, request } = readTest(received);
      checkCaller(request, request.url.pathname, general);
      reply =
        preflight(request) ??
        (await handleControl(tests, test, request)) ??
        (await record(tests.of(test), request, route));
    } catch (error) {
      reply = problemReply(general, error, {});
    }
    Object.assign(reply.headers, crossOriginHeaders(received, general.allowed.origins));
    const { method, url } = received;
    const milliseconds = performance.now() - started;
    general.logger.request?.({ method, path: url.pathname, status: reply.status, milliseconds });
    return reply;
  };
}

/** Answers a request of a test and records what is found out about it in `notes`. */
type Route = (context: SandboxContext, request: IncomingRequest, notes: Notes) => Promise<Reply>;

/** Records the replies of a route in the journal of the test. */
function createRecorder(services: readonly Service[]) {
  const secrets = secretNames(services);
  return async (context: SandboxContext, request: IncomingRequest, route: Route): Promise<Reply> => {
    const notes: Notes = {};
    const { journal, clock } = context;
    const came = { number: journal.next(), at: clock.now() };
    let reply: Reply;
    try {
      reply = await route(context, request, notes);
    } catch (error) {
      // The abort signal also ends rendering for a client that has disconnected.
      reply = request.signal.aborted ? empty(clientHasGone) : problemReply(context, error, notes);
    }
    reply = await failAfter(context, request, reply, notes);
    journal.add(entryOf(request, came, reply.status, notes, secrets), notes.body);
    return reply;
  };
}

function problemReply(context: SandboxContext, error: unknown, notes: Notes): Reply {
  if (error instanceof ConnectionReset) return { ...empty(500), delivery: { cut: "headers", by: "reset" } };
  if (error instanceof Problem) {
    notes.problem = error;
    return error.toReply();
  }
  const message = error instanceof Error ? error.message : String(error);
  context.logger.warn(`The sandbox itself failed: ${message}`);
  return new Problem(500, "The sandbox failed", `This is a fault of the sandbox: ${message}`).toReply();
}

function createRouter(services: readonly Service[]): Route {
  const findOperation = createOperationFinder(services);
  // A service may have an operation at this path.
  const hasRoot = services.some(({ operations }) =>
    operations.some(({ method, path }) => method === "GET" && path === "/"),
  );
  return async (context, request, notes) => {
    const path = request.url.pathname;
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead && path === "/" && !hasRoot) return json(describeAbout(context));
    if (isRead && path.startsWith("/_sandbox/")) {
      const [folder = "", id = "", name] = path.split("/").slice(2).map(decoded);
      const place = `/_sandbox/${folder}`;
      if (place === filesPath && name !== undefined) return serveFile(context, request, id, name);
      if (place === streamsPath) return serveStream(context, request, id);
      if (place === uploadsPath && name !== undefined) return serveUpload(context, id);
    }
    const match = findOperation(request);
    if ("allow" in match) return empty(204, { Allow: match.allow });
    notes.match = match;
    return answerOperation(context, request, match, notes);
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
