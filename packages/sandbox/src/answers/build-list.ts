import {
  firstPointer,
  type JsonObject,
  type JsonValue,
  jsonObject,
  type ListBinding,
} from "../document/contract.js";
import { writePointer } from "../document/json-pointer.js";
import type { Operation } from "../document/service.js";
import { sampleSchema } from "./sample-schema.js";
import { schemaAt } from "./schema-at.js";

/** Predictions on one page of a list. */
export const pageSize = 20;

/** What a list operation is answered with. */
export interface ListPage {
  items: JsonValue[];
  /** Where the next page is, null at the end. */
  next: string | null;
}

/** The body of a list, as its response schema says. */
export function buildList(operation: Operation, list: ListBinding, page: ListPage): JsonValue {
  const schema = jsonObject(operation.response.schema);
  const skeleton = sampleSchema(schema, {}) ?? {};
  const withItems = writePointer(skeleton, list.items, page.items);
  return list.next === undefined ? withItems : writePointer(withItems, list.next, page.next);
}

/** The schema of one item of a list, or undefined where the document does not say. */
export function listItemSchema(operation: Operation, list: ListBinding): JsonObject | undefined {
  const schema = jsonObject(operation.response.schema);
  const item = schemaAt(schema, `${firstPointer(list.items)}/0`);
  return item && Object.keys(item).length > 0 ? item : undefined;
}
