import type { Prediction } from "../contract/prediction.js";
import type { ErrorReading, ListBinding, ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { Answer } from "../http/answer.js";
import { requireJson } from "../http/require-json.js";
import { responseError } from "../http/response-error.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { isFailureInside } from "../lifecycle/failure-inside.js";
import { lifecycleOf } from "../lifecycle/lifecycle-of.js";
import { pageCursor } from "../lifecycle/page-cursor.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import { readingOf } from "../lifecycle/reading-of.js";
import { callOperation } from "../operations/call-operation.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import { PredictionHandle } from "../prediction/handle.js";
import { passingDelay } from "../prediction/passing-failure.js";
import type { ClientContext } from "./client-context.js";
import { createPageGuard } from "./page-guard.js";
import { identify, type PredictionTarget } from "./reference.js";

/**
 * The predictions that a service lists. Pages are fetched as they are needed.
 *
 * @param lifecycleName The lifecycle whose list is read. By default that of the model, or the first one with a list.
 * @throws {ProtocolError} a page repeats, so the list would never end, or an item has no id
 */
export async function* listPredictions(
  context: ClientContext,
  target: PredictionTarget = {},
  lifecycleName?: string,
): AsyncGenerator<Prediction<UndocumentedOutput>, void, undefined> {
  const { service, lifecycle: usual } = identify(context, "", undefined, target);
  const [first] = Object.entries(service.lifecycles).flatMap(([name, { list }]) => (list ? [name] : []));
  const name = target.model ? usual?.name : (lifecycleName ?? first);
  const descriptor = lifecycleOf(service, name ?? "");
  const list = descriptor?.list;
  if (name === undefined || descriptor === undefined || list === undefined) {
    throw new ConfigurationError(`${service.name} has no operation that lists predictions`);
  }
  const reading = readingOf(descriptor, list);
  const pages = pageCursor(list);
  const guard = createPageGuard();
  let query: Record<string, string> | undefined = pages.first;
  while (query !== undefined) {
    const { answer, items } = await readPage(context, service, list, descriptor.errors, query);
    const ids = items.map((item) => String(getPointer(item, reading.id) ?? ""));
    guard.begin(answer, ids);
    for (const item of items) {
      const facts = readAnswer(reading, item);
      const raw = getPointer(item, reading.id);
      if (!isWord(raw) || raw === "") {
        throw unexpectedAnswer(answer, `with an item without an id at ${reading.id}`);
      }
      const id = String(raw);
      const json = {
        service: service.name,
        model: facts.model ?? "",
        lifecycle: name,
        ...(typeof raw === "number" ? { bound: { id: raw } } : {}),
      };
      const identity = identify<UndocumentedOutput>(context, id, json, { service });
      const since = facts.createdAt?.getTime() ?? context.settings.clock.now();
      yield new PredictionHandle(context, identity, facts, {
        fresh: true,
        createdHere: false,
        since,
        // Later requests read values from the response to a query. An item in another shape is not used for this.
        ...(list.id || list.state || list.fields ? {} : { answer: item }),
      });
    }
    const next = guard.next(answer, ids, pages.next(answer.body, items.length));
    query = next === undefined ? undefined : pages.query(next);
  }
}

/**
 * A page and its items. After a temporary failure inside a response of HTTP 200 the request is repeated.
 *
 * @throws {CorsacError} the service refused
 * @throws {ProtocolError} the response contains no list
 */
async function readPage(
  { requests, settings }: ClientContext,
  service: ServiceDescriptor,
  list: ListBinding,
  errors: ErrorReading | undefined,
  query: Readonly<Record<string, string>>,
): Promise<{ answer: Answer; items: readonly unknown[] }> {
  for (let attempt = 0; ; attempt++) {
    const answer = await callOperation(requests, service, list, { id: "", bound: {}, query });
    const body = requireJson(answer, errors);
    const items = getPointer(body, list.items);
    if (Array.isArray(items)) return { answer, items };
    const failure = isFailureInside(body)
      ? responseError(answer, errors)
      : unexpectedAnswer(answer, `without a list at ${String(list.items)}`);
    const delay = passingDelay(failure, answer, attempt, settings);
    if (delay === undefined) throw failure;
    await settings.clock.sleep(delay);
  }
}
