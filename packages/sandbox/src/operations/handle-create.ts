import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  jsonObject,
  valueAtPointer,
} from "../document/contract.js";
import { textOf } from "../document/json-value.js";
import type { Model } from "../document/service.js";
import { invalidInput, Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { type Directives, directiveHeader, readDirectives } from "../predictions/directives.js";
import { matchModel } from "../predictions/match-model.js";
import type { Asked } from "../requests/asked.js";
import { checkLimits } from "../validation/check-limits.js";
import { answerAccepted } from "./answer-accepted.js";
import { answerAtOnce } from "./answer-at-once.js";
import { respondImmediately } from "./immediate.js";
import { requestedWait } from "./prefer-wait.js";
import { respond } from "./respond.js";
import { keep, startPrediction } from "./start-prediction.js";

/**
 * Creates a prediction: finds the model, checks the body, starts the clock and, if asked to, waits.
 * @throws {Problem} 404, 422 and what directives ask for.
 */
export async function handleCreate(context: SandboxContext, asked: Asked): Promise<Response> {
  const { match, request, body, origin } = asked;
  const { model, binding } = checkedModel(context, asked);
  const input = inputOf(
    model,
    binding,
    body === undefined || !isJsonObject(body) ? { "": body ?? null } : body,
  );
  const absurd = checkLimits(model, input);
  if (absurd.length > 0) throw invalidInput(absurd);
  const prompt = textOf(valueAtPointer(input, model.description.roles.prompt ?? "/")) ?? "";
  const directives = readDirectives(request.headers.get(directiveHeader), prompt);
  if (directives.status !== undefined) throw askedFor(directives.status);
  if (!model.lifecycle) {
    return model.description.kind === "task"
      ? answerAccepted(context, asked, model)
      : answerAtOnce(context, asked, model, input);
  }
  const { lifecycle } = model;
  const creation = { service: match.service, model, lifecycle, binding, request: body ?? {}, input };
  const prediction = startPrediction(context, creation, directives);
  if (isImmediate(model, directives)) return respondImmediately(context, asked, prediction);
  keep(context, prediction);
  context.logger.info(`${model.id}: created ${prediction.id}`);
  const seconds = requestedWait(request, lifecycle);
  if (seconds > 0) {
    const signal = AbortSignal.any([context.closing, request.signal]);
    await context.store.waitFor(prediction, seconds * 1000, signal);
  }
  return respond(context, match.operation, prediction, origin);
}

/** The model that a request means, its body checked in whole. */
function checkedModel(context: SandboxContext, asked: Asked): { model: Model; binding: CreateBinding } {
  const { match, body } = asked;
  const check = ({ model, binding }: { model: Model; binding: CreateBinding }) =>
    context.validators.checkCreate(match.service, match.operation, model, binding, body);
  const matched = matchModel(asked, (candidate) => check(candidate).violations.length === 0);
  const { model, violations } = matched;
  const finding = check(matched);
  const fields = new Set<string>();
  const told = [...violations, ...finding.violations].filter(
    ({ field, type }) => !fields.has(`${field} ${type}`) && fields.add(`${field} ${type}`),
  );
  if (told.length > 0) throw invalidInput(told);
  if (finding.accepted.length > 0) {
    context.logger.warn(`${model.id}: accepted undocumented fields: ${finding.accepted.join(", ")}`);
  }
  return matched;
}

/** The input object; at the body's root it is the body without what selects the model and the webhook. */
function inputOf(model: Model, binding: CreateBinding, body: JsonObject): JsonObject {
  const { pointer, transport: named = [] } = model.description.input;
  if (pointer !== "") return jsonObject(valueAtPointer(body, pointer));
  const { webhook } = model.lifecycle ?? {};
  const transport = [...Object.keys(binding.body ?? {}), webhook?.url, webhook?.events?.pointer];
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !transport.includes(`/${name}`) && !named.includes(name)),
  );
}

/** Whether the create has the result itself: where it can, and is asked to, or the model always answers so. */
function isImmediate({ lifecycle, description }: Model, { immediate }: Directives): boolean {
  if (!lifecycle?.immediate) return false;
  return immediate ?? description.kind === "answer";
}

function askedFor(status: number): Problem {
  const headers: Record<string, string> = status === 429 || status === 503 ? { "Retry-After": "1" } : {};
  return new Problem(status, "Asked for", `The sandbox was asked to answer with ${status}.`, { headers });
}
