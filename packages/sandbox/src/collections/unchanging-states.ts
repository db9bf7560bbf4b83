import { alternativesOf } from "../answers/alternatives.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { type JsonValue, jsonList, jsonObject } from "../document/contract.js";
import type { Operation, Service } from "../document/service.js";
import { collectionParts } from "./read-collections.js";

/** A state of a created resource that only the service changes, and whose changes the document does not describe. */
export interface UnchangingState {
  /** The operation that creates it. */
  operation: string;
  /** The property of its responses. */
  field: string;
  /** The constant value. */
  value: JsonValue;
}

/**
 * States of created resources with several values that no request sets. A service changes them over time. Without a
 * lifecycle in the document, the sandbox cannot, and a client that polls for another value would never finish.
 */
export function unchangingStates(service: Service): UnchangingState[] {
  const parts = [...collectionParts(service)];
  return parts.flatMap(([id, { collection, action }]) => {
    const create = action === "create" ? service.operationsById.get(id) : undefined;
    const readId = parts.find(([, other]) => other.collection === collection && other.action === "read")?.[0];
    const read = service.operationsById.get(readId ?? "");
    return create && read ? statesOf(create, read) : [];
  });
}

function statesOf(create: Operation, read: Operation): UnchangingState[] {
  const sent = alternativesOf(create.body?.main.schema ?? {}).flatMap((one) =>
    Object.keys(jsonObject(one["properties"])),
  );
  const shown = alternativesOf(read.response.schema ?? {}).flatMap((one) =>
    Object.entries(jsonObject(one["properties"])),
  );
  const states = shown.filter(([name, property]) => {
    const words = jsonList(jsonObject(property)["enum"]).filter((word) => typeof word === "string");
    return words.length > 1 && !sent.includes(name);
  });
  return states.map(([field, property]) => ({
    operation: create.id,
    field,
    value: sampleSchema(jsonObject(property), { full: true }) ?? null,
  }));
}

/** A message about the state. */
export function describeUnchanging({ operation, field, value }: UnchangingState): string {
  return `${operation}: ${JSON.stringify(field)} stays ${JSON.stringify(value)}, because the document describes no lifecycle. A client that waits for another value would wait for ever.`;
}
