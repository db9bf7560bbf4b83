import { buildPredictionJson } from "../answers/build-answer.js";
import { violate } from "../answers/conditions.js";
import { readingOf } from "../answers/reading.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import {
  type BatchBinding,
  type JsonValue,
  jsonObject,
  type LifecycleDescription,
  valueAtPointer,
} from "../document/contract.js";
import { invalidInput } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { acceptIn } from "./accept-in.js";
import { answerContext, jsonResponse } from "./respond.js";

/** Maximum number of ids in one request, if the document specifies none. */
const defaultMaximum = 20;

/** The requested ids. Undefined if the request has none at that position. */
export function batchIds({ body, url }: Asked, { ids }: BatchBinding): string[] | undefined {
  if ("pointer" in ids) {
    const given = valueAtPointer(body, ids.pointer);
    return Array.isArray(given) ? given.map(String) : undefined;
  }
  const all = url.searchParams.getAll(ids.parameter);
  return all.length === 0 ? undefined : all.flatMap((text) => text.split(","));
}

/** The predictions of the known ids, each in the format of an item. Unknown ids are omitted. */
export async function answerBatch(
  context: SandboxContext,
  asked: Asked,
  lifecycle: LifecycleDescription,
  batch: BatchBinding,
  ids: readonly string[],
): Promise<Reply> {
  const { operation, service } = asked.match;
  const maximum = batch.maximum ?? defaultMaximum;
  if (ids.length > maximum) {
    const field =
      "pointer" in batch.ids ? batch.ids.pointer.slice(1).replaceAll("/", ".") : batch.ids.parameter;
    const description = `${field} must have at most ${maximum} ids, not ${ids.length}.`;
    throw invalidInput([{ field, description, type: "maxItems" }]);
  }
  const schema = jsonObject(operation.response.schema);
  const place = knownPointer(schema, batch.items ?? "");
  const itemSchema = schemaAt(schema, `${place}/0`) ?? {};
  const items: JsonValue[] = [];
  for (const id of ids) {
    const prediction = context.store.get(id);
    if (prediction?.service !== service || prediction.lifecycle !== lifecycle) continue;
    const reading = readingOf(lifecycle, batch, "query");
    items.push(
      buildPredictionJson(itemSchema, await answerContext(context, prediction, asked.origin), reading),
    );
  }
  const around = acceptIn(sampleSchema(schema, {}) ?? {}, schema, lifecycle);
  const refused = lifecycle.errors?.refused ?? service.errors?.refused;
  const body = refused ? violate(around, refused, schema) : around;
  return jsonResponse(writeAt(body, schema, place, items), operation.response.status);
}
