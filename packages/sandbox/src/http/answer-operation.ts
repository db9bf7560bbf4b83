import type { Content } from "../document/service.js";
import { failBefore } from "../failures/fail-before.js";
import type { Notes } from "../journal/record.js";
import { checkCreate } from "../operations/check-create.js";
import { handleFollowUp } from "../operations/follow-up.js";
import { handleCreate } from "../operations/handle-create.js";
import { isCreate } from "../operations/is-create.js";
import { answerPlain } from "../operations/plain.js";
import { answerPreferred } from "../operations/preferred.js";
import { withDocumentedHeaders } from "../operations/response-headers.js";
import type { Asked } from "../requests/asked.js";
import { readBody } from "../requests/read-body.js";
import type { IncomingRequest } from "../transport/incoming.js";
import type { Reply } from "../transport/reply.js";
import { warnInferred } from "../validation/warn-inferred.js";
import { authenticate } from "./authenticate.js";
import { checkAccept } from "./check-accept.js";
import { errorReply } from "./error-reply.js";
import { knownQueryNames } from "./known-query-names.js";
import type { Match } from "./match-operation.js";
import { invalidInput, Problem } from "./problem.js";
import type { SandboxContext } from "./sandbox-context.js";
import { withWarnings } from "./warnings.js";

/** Answers a request to an operation. Errors are returned in the service's own format. */
export async function answerOperation(
  context: SandboxContext,
  request: IncomingRequest,
  match: Match,
  notes: Notes,
): Promise<Reply> {
  try {
    authenticate(request, match.operation.security, context.apiKey);
    await failBeforeReading(context, request, match, notes);
    return await answer(context, request, match, notes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    notes.problem = error;
    return errorReply(error, match, context.clock.now());
  }
}

/** Records the body, if readable, of a request that a directive makes fail before it is processed. */
async function failBeforeReading(
  context: SandboxContext,
  request: IncomingRequest,
  match: Match,
  notes: Notes,
): Promise<void> {
  try {
    failBefore(context, request, notes);
  } catch (error) {
    const read = await readBody(request, match.operation, context.bodyLimit).catch(() => undefined);
    if (read?.body !== undefined) notes.body = read.body;
    throw error;
  }
}

async function answer(
  context: SandboxContext,
  request: IncomingRequest,
  match: Match,
  notes: Notes,
): Promise<Reply> {
  const { url, origin } = request;
  const known = knownQueryNames(match);
  const parameters = context.validators.checkParameters({ request, url, match }, known);
  const { body, files, content } = await readBody(request, match.operation, context.bodyLimit);
  if (body !== undefined) notes.body = body;
  const { violations } = parameters;
  const asked: Asked = { request, url, match, body, files, violations, warnings: [], notes, origin };
  checkAccept(asked);
  warnInferred(context, asked, parameters.inferred);
  if (parameters.accepted.length > 0) {
    const names = parameters.accepted.join(", ");
    context.logger.warn(`${match.operation.id}: accepted undocumented query parameters: ${names}`);
  }
  const reply = await act(context, asked, content);
  return withWarnings(withDocumentedHeaders(reply, asked, context.clock.now()), asked.warnings);
}

async function act(context: SandboxContext, asked: Asked, content: Content | undefined): Promise<Reply> {
  if (isCreate(asked)) {
    const checked = checkCreate(context, asked);
    return answerPreferred(context, asked, () => handleCreate(context, asked, checked));
  }
  checkBody(context, asked, content);
  return answerPreferred(
    context,
    asked,
    async () => (await handleFollowUp(context, asked)) ?? answerPlain(context, asked),
  );
}

function checkBody(context: SandboxContext, asked: Asked, content: Content | undefined): void {
  const { match, body } = asked;
  const { violations, inferred, accepted } = context.validators.checkBody(match, content, body);
  const all = [...asked.violations, ...violations];
  if (all.length > 0) throw invalidInput(all);
  warnInferred(context, asked, inferred);
  if (accepted.length > 0)
    context.logger.warn(`${match.operation.id}: accepted undocumented fields: ${accepted.join(", ")}`);
}
