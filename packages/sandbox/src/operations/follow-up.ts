import { failForModel } from "../failures/fail-before.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import { streamPrediction } from "../streams/stream-prediction.js";
import type { Reply } from "../transport/reply.js";
import { answerBatch, batchIds } from "./batch.js";
import { download } from "./download.js";
import { findPrediction, noPrediction } from "./find-prediction.js";
import { hasConstants } from "./has-constants.js";
import { answerList } from "./list.js";
import { type Part, partsOf } from "./parts.js";
import { respond } from "./respond.js";
import { respondResult } from "./result.js";
import { startAction } from "./start-action.js";
import { upload } from "./upload.js";

/**
 * Handles an operation of a prediction's lifecycle. Undefined for other operations.
 * @throws {Problem} 404 if no matching prediction exists.
 */
export async function handleFollowUp(context: SandboxContext, asked: Asked): Promise<Reply | undefined> {
  const { service, operation } = asked.match;
  const all = partsOf(service).get(operation.id) ?? [];
  const chosen = all.filter((part) => hasConstants(asked, part.binding));
  const own = chosen.length > 0 ? chosen : all;
  for (const part of own) {
    const response = await answerPart(context, asked, part);
    if (response) return response;
  }
  const [first] = own;
  if (first)
    throw noPrediction(asked, "ids" in first.binding ? { operation: operation.id } : bindingOf(first));
  return undefined;
}

function bindingOf(part: Part): Parameters<typeof noPrediction>[1] {
  return part.kind === "upload" || part.kind === "batch"
    ? { operation: part.binding.operation }
    : part.binding;
}

/** The response, or undefined if the request is not about this part. */
async function answerPart(context: SandboxContext, asked: Asked, part: Part): Promise<Reply | undefined> {
  const { match } = asked;
  switch (part.kind) {
    case "upload":
      return upload(context, asked, part.binding);
    case "download":
      return download(context, asked, part);
    case "list":
      return answerList(context, asked, part.binding);
    case "batch": {
      const ids = batchIds(asked, part.binding);
      return ids && answerBatch(context, asked, part.lifecycle, part.binding, ids);
    }
    default: {
      const prediction = await findPrediction(context, asked, part.lifecycle, part.binding);
      if (!prediction) return undefined;
      asked.notes.prediction = prediction.id;
      failForModel(context, asked.notes, prediction.model.id);
      if (part.kind === "result") return respondResult(context, asked, prediction, part.binding);
      if (part.kind === "stream") return streamPrediction(context, asked.request, prediction, asked.origin);
      if (part.kind === "action") return startAction(context, asked, prediction, part);
      if (part.kind === "cancel") cancel(context, prediction);
      return respond(context, match.operation, prediction, asked);
    }
  }
}

function cancel(context: SandboxContext, prediction: Prediction): void {
  context.store.cancel(prediction);
  context.logger.info(`${prediction.model.id}: canceled ${prediction.id}`);
}
