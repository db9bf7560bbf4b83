import { buildPredictionJson } from "../answers/build-answer.js";
import { holds, satisfy, violate } from "../answers/conditions.js";
import { readingOf } from "../answers/reading.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import {
  type JsonObject,
  type JsonValue,
  jsonObject,
  type ListBinding,
  valueAtPointer,
} from "../document/contract.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { acceptIn } from "./accept-in.js";
import { answerContext, jsonResponse } from "./respond.js";

/** Number of predictions on a page, if the request has none. */
const defaultSize = 20;

/** A page of created predictions, newest first. */
interface Page {
  items: Prediction[];
  /** The parameter for the next page. Undefined on the last page. */
  next?: { cursor: string } | { page: number };
}

/** Answers a list, paged by the id of the first prediction of a page, or by page numbers. */
export async function answerList(context: SandboxContext, asked: Asked, list: ListBinding): Promise<Reply> {
  const { operation, service } = asked.match;
  const all = context.store.list(
    (prediction) => prediction.service === service && prediction.lifecycle.list?.operation === list.operation,
  );
  const page = list.page ? numberedPage(asked, list.page, all) : cursorPage(asked, list, all);
  const schema = jsonObject(operation.response.schema);
  const place = knownPointer(schema, list.items);
  const items: JsonValue[] = [];
  for (const prediction of page.items) {
    const { accepted: _ofTheWhole, ...lifecycle } = prediction.lifecycle;
    const facts = await answerContext(
      context,
      { ...prediction, output: prediction.output, lifecycle },
      asked.origin,
    );
    items.push(buildPredictionJson(itemSchema(schema, place, prediction), facts, readingOf(lifecycle, list)));
  }
  const skeleton = sampleSchema(schema, {}) ?? {};
  const [one] = all;
  let body = writeAt(one ? acceptIn(skeleton, schema, one.lifecycle) : skeleton, schema, place, items);
  if (service.errors?.refused) body = violate(body, service.errors.refused, schema);
  body = withNext(body, schema, asked, list, page);
  return jsonResponse(body, operation.response.status);
}

/** The schema of one item. That of the query's response if the document does not describe items. */
function itemSchema(schema: JsonObject, place: string, { service, lifecycle }: Prediction): JsonObject {
  const item = schemaAt(schema, `${place}/0`);
  if (item && Object.keys(item).length > 0) return item;
  return service.operationsById.get(lifecycle.query.operation)?.response.schema ?? {};
}

function cursorPage({ url }: Asked, list: ListBinding, all: Prediction[]): Page {
  const cursor = list.cursor === undefined ? null : url.searchParams.get(list.cursor);
  const start =
    cursor === null || cursor === "" ? 0 : all.findIndex((prediction) => prediction.id === cursor);
  if (start < 0) throw new Problem(400, "Unknown cursor", `There is no page ${JSON.stringify(cursor)}.`);
  const following = all[start + defaultSize];
  const items = all.slice(start, start + defaultSize);
  return following && list.cursor !== undefined ? { items, next: { cursor: following.id } } : { items };
}

function numberedPage({ url, body }: Asked, page: NonNullable<ListBinding["page"]>, all: Prediction[]): Page {
  const asked = (name: string): number =>
    Number(url.searchParams.get(name) ?? valueAtPointer(body, `/${name}`) ?? Number.NaN);
  const first = page.first ?? 1;
  const number = asked(page.parameter);
  const wanted = page.size ? asked(page.size.parameter) : Number.NaN;
  const size = Math.max(1, Math.min(page.size?.maximum ?? defaultSize, wanted >= 1 ? wanted : defaultSize));
  const index = Math.max(0, Number.isFinite(number) ? number - first : 0);
  const items = all.slice(index * size, (index + 1) * size);
  return all.length > (index + 1) * size ? { items, next: { page: index + 1 + first } } : { items };
}

/**
 * Adds the address of the next page, or only the cursor if the schema has no address there, and the marker of the last
 * page.
 */
function withNext(
  body: JsonValue,
  schema: JsonObject,
  asked: Asked,
  list: ListBinding,
  page: Page,
): JsonValue {
  let written = body;
  if (list.next !== undefined) {
    const pointer = knownPointer(schema, list.next);
    const isAddress = schemaAt(schema, pointer)?.["format"] !== undefined || list.cursor !== undefined;
    written = writeAt(written, schema, pointer, nextValue(asked, list, page, isAddress));
  }
  if (!list.end) return written;
  if (page.next === undefined) return satisfy(written, list.end, schema);
  return holds(list.end, 200, written) ? violate(written, list.end, schema) : written;
}

function nextValue({ url, origin }: Asked, list: ListBinding, { next }: Page, isAddress: boolean): JsonValue {
  if (!next) return null;
  const value = "cursor" in next ? next.cursor : String(next.page);
  const parameter = "cursor" in next ? list.cursor : list.page?.parameter;
  if (!isAddress || parameter === undefined) return value;
  const query = new URLSearchParams(url.search);
  query.set(parameter, value);
  return `${origin}${url.pathname}?${query}`;
}
