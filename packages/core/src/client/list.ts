import type { Prediction } from "../contract/prediction.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { pageCursor } from "../lifecycle/page-cursor.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import { readingOf } from "../lifecycle/reading-of.js";
import { callOperation } from "../operations/call-operation.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import { PredictionHandle } from "../prediction/handle.js";
import type { ClientContext } from "./client-context.js";
import { createPageGuard } from "./page-guard.js";
import { identify, type PredictionTarget } from "./reference.js";

/**
 * The predictions a service lists, page after page as they are needed.
 *
 * @throws {ProtocolError} a page repeats, so that the list would never end, or an item has no id
 */
export async function* listPredictions(
  context: ClientContext,
  target: PredictionTarget = {},
): AsyncGenerator<Prediction<UndocumentedOutput>, void, undefined> {
  const { service, lifecycle } = identify(context, "", undefined, target);
  const list = lifecycle?.descriptor.list;
  if (lifecycle === undefined || list === undefined) {
    throw new ConfigurationError(`${service.name} has no operation that lists predictions`);
  }
  const reading = readingOf(lifecycle.descriptor, list);
  const pages = pageCursor(list);
  const guard = createPageGuard();
  let query: Record<string, string> | undefined = pages.first;
  while (query !== undefined) {
    const answer = await callOperation(context.requests, service, list, { id: "", bound: {}, query });
    const body = requireJson(answer, lifecycle.descriptor.errors);
    const items = getPointer(body, list.items);
    if (!Array.isArray(items)) {
      throw new ProtocolError(
        `${describeAnswer(answer)} without a list at ${String(list.items)}`,
        answerDetails(answer),
      );
    }
    const ids = items.map((item) => String(getPointer(item, reading.id) ?? ""));
    guard.begin(answer, ids);
    for (const item of items) {
      const facts = readAnswer(reading, item);
      const raw = getPointer(item, reading.id);
      if (!isWord(raw) || raw === "") {
        const message = `${describeAnswer(answer)} with an item without an id at ${reading.id}`;
        throw new ProtocolError(message, answerDetails(answer));
      }
      const id = String(raw);
      const json = {
        service: service.name,
        model: facts.model ?? "",
        lifecycle: lifecycle.name,
        ...(typeof raw === "number" ? { bound: { id: raw } } : {}),
      };
      const identity = identify<UndocumentedOutput>(context, id, json, { service });
      const since = facts.createdAt?.getTime() ?? context.settings.clock.now();
      yield new PredictionHandle(context, identity, facts, {
        fresh: true,
        createdHere: false,
        since,
        // Later requests take what they need of the answer to a query, not of something else.
        ...(list.id || list.state || list.fields ? {} : { answer: item }),
      });
    }
    const next = guard.next(answer, ids, pages.next(body, items.length));
    query = next === undefined ? undefined : pages.query(next);
  }
}
