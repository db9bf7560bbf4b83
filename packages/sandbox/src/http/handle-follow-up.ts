import { buildPredictionJson } from "../answers/build-answer.js";
import { buildList, listItemSchema, pageSize } from "../answers/build-list.js";
import {
  type JsonObject,
  jsonObject,
  type LifecycleDescription,
  type ListBinding,
  type OperationBinding,
} from "../document/contract.js";
import { resolveReferences } from "../document/resolve-references.js";
import type { Service } from "../document/service.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Match } from "./match-operation.js";
import { Problem } from "./problem.js";
import { answerContext, jsonResponse, respond } from "./respond.js";
import type { SandboxContext } from "./sandbox-context.js";

/** Handles an operation that some lifecycle queries, cancels or lists with; undefined if none does. */
export function handleFollowUp(
  context: SandboxContext,
  request: Request,
  match: Match,
  origin: string,
): Response | undefined {
  for (const lifecycle of match.service.lifecycles) {
    if (lifecycle.list?.operation === match.operation.id) {
      return answerList(context, request, match, lifecycle.list, origin);
    }
    const { cancel, query } = lifecycle;
    if (cancel?.operation === match.operation.id) {
      const prediction = findPrediction(context, match, cancel);
      context.store.cancel(prediction);
      context.logger.info(`${prediction.model.id}: canceled ${prediction.id}`);
      return respond(context, match.operation, prediction, origin);
    }
    if (query.operation === match.operation.id) {
      return respond(context, match.operation, findPrediction(context, match, query), origin);
    }
  }
  return undefined;
}

function findPrediction(context: SandboxContext, match: Match, binding: OperationBinding): Prediction {
  const bound = Object.entries(binding.path ?? {}).find(([, source]) => source.from !== "constant");
  const id = match.path[bound?.[0] ?? ""] ?? Object.values(match.path).at(-1) ?? "";
  const prediction = context.store.get(id);
  if (prediction?.service === match.service) return prediction;
  throw new Problem(
    404,
    "Prediction not found",
    `There is no prediction ${JSON.stringify(id)}. The sandbox forgets everything when it stops.`,
  );
}

/** Newest first, `pageSize` to a page; the cursor is the id of the page's first prediction. */
function answerList(
  context: SandboxContext,
  request: Request,
  match: Match,
  list: ListBinding,
  origin: string,
): Response {
  const url = new URL(request.url);
  const cursor = list.cursor === undefined ? null : url.searchParams.get(list.cursor);
  const all = context.store.list((prediction) => isListed(prediction, match.service, list));
  const start = cursor === null ? 0 : all.findIndex((prediction) => prediction.id === cursor);
  if (start < 0) throw new Problem(400, "Unknown cursor", `There is no page ${JSON.stringify(cursor)}.`);
  const following = all[start + pageSize];
  const items = all.slice(start, start + pageSize).map((prediction) => {
    const schema = listItemSchema(match.operation, list) ?? querySchema(match.service, prediction.lifecycle);
    return buildPredictionJson(schema, answerContext(context, inList(prediction, list), origin));
  });
  const next =
    following && list.cursor !== undefined ? nextUrl(url, origin, list.cursor, following.id) : null;
  return jsonResponse(buildList(match.operation, list, { items, next }), match.operation.response.status);
}

/** A prediction whose facts stand where the list has them, where that is elsewhere than in the answer to a query. */
function inList(prediction: Prediction, { id, state, fields }: ListBinding): Prediction {
  if (id === undefined && state === undefined && fields === undefined) return prediction;
  const { accepted: _ofTheWholeAnswer, ...lifecycle } = prediction.lifecycle;
  return {
    ...prediction,
    lifecycle: {
      ...lifecycle,
      ...(id === undefined ? {} : { id }),
      ...(state === undefined ? {} : { state }),
      ...(fields === undefined ? {} : { fields }),
    },
  };
}

function isListed(prediction: Prediction, service: Service, list: ListBinding): boolean {
  return prediction.service === service && prediction.lifecycle.list?.operation === list.operation;
}

function querySchema(service: Service, lifecycle: LifecycleDescription): JsonObject {
  const query = service.operationsById.get(lifecycle.query.operation);
  return jsonObject(resolveReferences(service.document, query?.response.schema));
}

function nextUrl(url: URL, origin: string, parameter: string, cursor: string): string {
  const query = new URLSearchParams(url.search);
  query.set(parameter, cursor);
  return `${origin}${url.pathname}?${query}`;
}
