import { Hono } from "hono";
import { cors } from "hono/cors";
import { sampleSchema } from "../answers/sample-schema.js";
import { jsonObject } from "../document/contract.js";
import { serveFile } from "../files/serve-file.js";
import { createsModels } from "../predictions/match-model.js";
import { authenticate } from "./authenticate.js";
import { checkCaller, isAllowedOrigin } from "./check-caller.js";
import { describeAbout } from "./describe-about.js";
import { handleCreate } from "./handle-create.js";
import { handleFollowUp } from "./handle-follow-up.js";
import { createOperationMatcher, type Match } from "./match-operation.js";
import { invalidInput, Problem } from "./problem.js";
import { readJsonBody } from "./read-body.js";
import { jsonResponse } from "./respond.js";
import { filesPath, type SandboxContext } from "./sandbox-context.js";

/** The HTTP application: every operation of the documents, the files, and a page that says what this is. */
export function createApplication(context: SandboxContext): Hono {
  const matchOperation = createOperationMatcher(context.services);
  const application = new Hono();
  const { origins } = context.allowed;
  application.use(
    cors({
      origin: (origin) => (isAllowedOrigin(origin, origins) ? origin : null),
      exposeHeaders: ["ETag", "Retry-After"],
    }),
  );
  application.use(async (exchange, next) => {
    const started = context.clock.now();
    await next();
    const { method, path } = exchange.req;
    const milliseconds = context.clock.now() - started;
    context.logger.request?.({ method, path, status: exchange.res.status, milliseconds });
  });
  application.use(async ({ req }, next) => {
    checkCaller(req.raw, req.path, context);
    await next();
  });
  application.get("/", () => Response.json(describeAbout(context)));
  application.get(`${filesPath}/:id/:name`, ({ req }) =>
    serveFile(context, req.raw, req.param("id"), req.param("name")),
  );
  application.all("*", async ({ req }) => {
    const url = new URL(req.url);
    const match = matchOperation(req.method, url.pathname);
    authenticate(req.raw, match.operation.security, context.apiKey);
    return answer(context, req.raw, match, url.origin);
  });
  application.onError((error) => {
    if (error instanceof Problem) return error.toResponse();
    context.logger.warn(`The sandbox itself failed: ${error.message}`);
    return new Problem(
      500,
      "The sandbox failed",
      `This is a fault of the sandbox: ${error.message}`,
    ).toResponse();
  });
  return application;
}

async function answer(
  context: SandboxContext,
  request: Request,
  match: Match,
  origin: string,
): Promise<Response> {
  checkParameters(request, match);
  const isRaw = match.operation.body?.mediaTypes.every((mediaType) => !mediaType.includes("json")) === true;
  const body = isRaw ? undefined : await readJsonBody(request, context.bodyLimit);
  if (createsModels(match)) return handleCreate(context, request, match, body, origin);
  const followUp = handleFollowUp(context, request, match, origin);
  if (followUp) return followUp;
  const { violations } = isRaw ? { violations: [] } : context.validators.checkBody(match.operation, body);
  if (violations.length > 0) throw invalidInput(violations);
  const schema = jsonObject(match.operation.response.schema);
  const sample = sampleSchema(schema, {
    full: true,
    text: "This is the Corsac sandbox.",
    now: context.clock.now(),
  });
  return jsonResponse(sample ?? {}, match.operation.response.status);
}

/** A required query or header parameter that is missing is a violation like any other. */
function checkParameters(request: Request, match: Match): void {
  const query = new URL(request.url).searchParams;
  const missing = match.operation.parameters.filter(
    (parameter) =>
      parameter.required &&
      ((parameter.in === "query" && !query.has(parameter.name)) ||
        (parameter.in === "header" && !request.headers.has(parameter.name))),
  );
  if (missing.length === 0) return;
  throw invalidInput(
    missing.map((parameter) => ({
      field: parameter.name,
      description: `${parameter.name} is required: a ${parameter.in} parameter.`,
      type: "required",
    })),
  );
}
