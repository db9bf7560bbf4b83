import type { JsonObject } from "../../document/json.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";
import { isOperationMethod, listOperations } from "../../document/operations.js";

/**
 * Makes operationIds unique among all operations of a description, as OpenAPI requires
 * (https://spec.openapis.org/oas/v3.1.1#operation-object). A webhook or a callback whose id is used by an operation of
 * the paths or by another webhook gets a new one, in place: `orderCreatedWebhook`, `orderCreatedCallback`.
 */
export function nameReceivedOperations(document: JsonObject): void {
  const taken = new Set(listOperations(document).flatMap(({ id }) => (id === undefined ? [] : [id])));
  for (const { operation, kind } of receivedOperations(document)) {
    const id = textMember(operation, "operationId");
    if (id === undefined) continue;
    const free = taken.has(id) ? freeName(`${id}${kind}`, taken) : id;
    if (free !== id) operation["operationId"] = free;
    taken.add(free);
  }
}

interface ReceivedOperation {
  operation: JsonObject;
  kind: "Webhook" | "Callback";
}

function receivedOperations(document: JsonObject): ReceivedOperation[] {
  const components = objectMember(document, "components");
  const items = [objectMember(document, "webhooks"), objectMember(components, "pathItems")];
  const webhooks = items.flatMap(itemOperations);
  const senders = [...listOperations(document).map(({ operation }) => operation), ...webhooks];
  const callbacks = [components, ...senders]
    .flatMap((holder) => Object.values(objectMember(holder, "callbacks")))
    .flatMap((callback) => (isJsonObject(callback) ? itemOperations(callback) : []));
  return [
    ...webhooks.map((operation): ReceivedOperation => ({ operation, kind: "Webhook" })),
    ...callbacks.map((operation): ReceivedOperation => ({ operation, kind: "Callback" })),
  ];
}

/** The operations of path items in a map. */
function itemOperations(items: JsonObject): JsonObject[] {
  return Object.values(items)
    .filter(isJsonObject)
    .flatMap((item) => Object.entries(item))
    .flatMap(([method, operation]) =>
      isOperationMethod(method) && isJsonObject(operation) ? [operation] : [],
    );
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}${number}`)) return `${wanted}${number}`;
}
