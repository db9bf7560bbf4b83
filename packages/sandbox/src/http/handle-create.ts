import {
  type CreateBinding,
  type JsonObject,
  type JsonValue,
  jsonObject,
  valueAtPointer,
} from "../document/contract.js";
import { textOf } from "../document/json-value.js";
import type { Model } from "../document/service.js";
import { type Directives, directiveHeader, readDirectives } from "../predictions/directives.js";
import { matchModel } from "../predictions/match-model.js";
import { type Prediction, pendingShare } from "../predictions/prediction.js";
import { planOutput } from "../render/plan-output.js";
import { readSubject } from "../render/subject.js";
import { checkLimits } from "../validation/check-limits.js";
import { answerAtOnce } from "./answer-at-once.js";
import type { Match } from "./match-operation.js";
import { requestedWait } from "./prefer-wait.js";
import { invalidInput, Problem } from "./problem.js";
import { respond } from "./respond.js";
import type { SandboxContext } from "./sandbox-context.js";

/** Hour that outputs are kept where the document does not say, in seconds. */
const defaultRetention = 3600;

/** Share of the whole time after which a prediction fails that was asked to. */
const unhappyShare = 0.7;

/**
 * Creates a prediction: finds the model, checks the body, starts the clock and, if asked to, waits.
 * @throws {Problem} 404, 422 and what directives ask for.
 */
export async function handleCreate(
  context: SandboxContext,
  request: Request,
  match: Match,
  body: JsonValue | undefined,
  origin: string,
): Promise<Response> {
  const check = ({ model, binding }: { model: Model; binding: CreateBinding }) =>
    context.validators.checkCreate(match.service, match.operation, model, binding, body);
  const matched = matchModel(match, body, (candidate) => check(candidate).violations.length === 0);
  const { model, binding, violations } = matched;
  const finding = check(matched);
  const all = [...violations, ...finding.violations];
  const fields = new Set<string>();
  const told = all.filter(
    ({ field, type }) => !fields.has(`${field} ${type}`) && fields.add(`${field} ${type}`),
  );
  if (told.length > 0) throw invalidInput(told);
  if (finding.accepted.length > 0) {
    context.logger.warn(`${model.id}: accepted undocumented fields: ${finding.accepted.join(", ")}`);
  }
  const input = inputOf(model, binding, jsonObject(body));
  const absurd = checkLimits(model, input);
  if (absurd.length > 0) throw invalidInput(absurd);
  const prompt = textOf(valueAtPointer(input, model.description.roles.prompt ?? "/")) ?? "";
  const directives = readDirectives(request.headers.get(directiveHeader), prompt);
  if (directives.status !== undefined) throw askedFor(directives.status);
  if (!model.lifecycle) return answerAtOnce(context, match, model, input, origin);
  const prediction = startPrediction(
    context,
    { service: match.service, model, lifecycle: model.lifecycle, binding, request: body ?? {}, input },
    directives,
  );
  const full = context.store.add(prediction);
  if (full !== undefined) {
    const detail = `The sandbox is full of unfinished predictions: ${full}.`;
    throw new Problem(429, "Too many predictions", detail, { headers: { "Retry-After": "1" } });
  }
  context.logger.info(`${model.id}: created ${prediction.id}`);
  const seconds = requestedWait(request, model.lifecycle);
  if (seconds > 0) {
    const signal = AbortSignal.any([context.closing, request.signal]);
    await context.store.waitFor(prediction, seconds * 1000, signal);
  }
  return respond(context, match.operation, prediction, origin);
}

/** The input object; at the body's root it is the body without what selects the model and the webhook. */
function inputOf(model: Model, binding: CreateBinding, body: JsonObject): JsonObject {
  const { pointer } = model.description.input;
  if (pointer !== "") return jsonObject(valueAtPointer(body, pointer));
  const { webhook } = model.lifecycle ?? {};
  const transport = [...Object.keys(binding.body ?? {}), webhook?.url, webhook?.events?.pointer];
  return Object.fromEntries(Object.entries(body).filter(([name]) => !transport.includes(`/${name}`)));
}

type Creation = Pick<Prediction, "service" | "model" | "lifecycle" | "binding" | "request" | "input">;

function startPrediction(context: SandboxContext, creation: Creation, directives: Directives): Prediction {
  const createdAt = context.clock.now();
  const duration = directives.duration ?? context.duration;
  const outcome = directives.outcome ?? "succeeded";
  const endsAt = createdAt + (outcome === "succeeded" ? duration : duration * unhappyShare);
  const retention = context.retention ?? (creation.lifecycle.retention ?? defaultRetention) * 1000;
  return {
    ...creation,
    id: context.createId(),
    output: planOutput(readSubject(creation.model, creation.input)),
    outcome,
    createdAt,
    startsAt: createdAt + duration * pendingShare,
    endsAt,
    removedAt: endsAt + retention,
  };
}

function askedFor(status: number): Problem {
  const headers: Record<string, string> = status === 429 || status === 503 ? { "Retry-After": "1" } : {};
  return new Problem(status, "Asked for", `The sandbox was asked to answer with ${status}.`, { headers });
}
