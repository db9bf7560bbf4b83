import { answerBelow } from "../collections/answer-below.js";
import { answerCollection } from "../collections/answer-collection.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { documentedReply } from "./documented-reply.js";

/** Answers an operation outside the lifecycle of predictions: from a collection, or with the documented response. */
export async function answerPlain(context: SandboxContext, asked: Asked): Promise<Reply> {
  const { status, documented } = asked.match.operation.response;
  if (status === 501 && !documented) {
    const detail =
      "This operation goes on in another protocol (101), such as WebSocket. The sandbox answers HTTP only.";
    throw new Problem(501, "Not served", detail);
  }
  const below = answerBelow(context, asked);
  return below ?? answerCollection(context, asked) ?? documentedReply(context, asked, documented, status);
}
