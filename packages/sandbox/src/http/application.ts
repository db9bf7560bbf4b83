import { Hono } from "hono";
import { cors } from "hono/cors";
import { sampleSchema } from "../answers/sample-schema.js";
import { jsonObject } from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import { serveFile } from "../files/serve-file.js";
import { handleFollowUp } from "../operations/follow-up.js";
import { handleCreate } from "../operations/handle-create.js";
import { jsonResponse } from "../operations/respond.js";
import { createsModels } from "../predictions/match-model.js";
import type { Asked } from "../requests/asked.js";
import { readBody } from "../requests/read-body.js";
import { serveUpload } from "../uploads/serve-upload.js";
import { authenticate } from "./authenticate.js";
import { checkCaller, isAllowedOrigin } from "./check-caller.js";
import { describeAbout } from "./describe-about.js";
import { createOperationMatcher, type Match } from "./match-operation.js";
import { invalidInput, Problem } from "./problem.js";
import { filesPath, type SandboxContext, uploadsPath } from "./sandbox-context.js";

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
  application.get(`${uploadsPath}/:id/:name`, ({ req }) => serveUpload(context, req.param("id")));
  application.all("*", async ({ req }) => {
    const url = new URL(req.url);
    const match = matchOperation(req.method, url.pathname, url.searchParams);
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
  const { body, files, content } = await readBody(request, match.operation, context.bodyLimit);
  const asked: Asked = { request, url: new URL(request.url), match, body, files, origin };
  if (createsModels(match)) return handleCreate(context, asked);
  if (content && isJsonType(content.mediaType)) {
    const { violations } = context.validators.checkBody(match.operation, body);
    if (violations.length > 0) throw invalidInput(violations);
  }
  return (await handleFollowUp(context, asked)) ?? answerSample(context, match);
}

/** A sample of the response of an operation that is a part of nothing. */
function answerSample(context: SandboxContext, { operation }: Match): Response {
  const schema = jsonObject(operation.response.schema);
  const text = "This is the Corsac sandbox.";
  const sample = sampleSchema(schema, { full: true, text, now: context.clock.now() });
  return jsonResponse(sample ?? {}, operation.response.status);
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
