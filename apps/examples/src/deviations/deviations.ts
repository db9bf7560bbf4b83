import { describeService, type JsonValue } from "@corsac/importer";
import {
  type CorsacDocument,
  isJsonObject,
  type LifecycleDescription,
  pointerSegments,
  valueAtPointer,
} from "@corsac/importer/document";
import type { DocumentedModel } from "../test-support/documented-services.js";
import type { Deviate, GatewayReply, PassingRequest } from "./deviating-proxy.js";

/** A way in which a gateway deviates from its pages, for one model. */
export interface Deviation {
  readonly name: string;
  readonly deviate: Deviate;
  /** Whether the model's output is reached, or an error is. */
  readonly ends: "output" | "error" | "failure";
}

type OperationIds = ReadonlySet<string>;

/** Every deviation of a model's lifecycle that the vocabulary can describe and the document does describe. */
export function deviationsOf(document: CorsacDocument, model: DocumentedModel): Deviation[] {
  const { operations, lifecycles } = describeService(document);
  const isOf = (ids: OperationIds, { method, path }: PassingRequest): boolean =>
    Object.entries(operations).some(
      ([id, operation]) => ids.has(id) && operation.method === method && matches(operation.path, path),
    );
  const creates = new Set(model.create.map(({ operation }) => operation));
  const refused: Deviation = {
    name: "the create is refused inside a 200",
    deviate: (request, reply) =>
      isOf(creates, request) && reply.status >= 400 ? { ...reply, status: 200 } : undefined,
    ends: "error",
  };
  const lifecycle = lifecycles[model.lifecycle ?? ""];
  if (lifecycle === undefined) return [refused];
  const isCreate = (request: PassingRequest): boolean => isOf(creates, request);
  const { query, batch } = lifecycle;
  const queries = new Set([query, batch].flatMap((one) => (one === undefined ? [] : [one.operation])));
  const isQuery = (request: PassingRequest): boolean => isOf(queries, request);
  return [
    refused,
    ...alternatives(lifecycle, isCreate, isQuery),
    {
      name: "the first two queries are 404",
      deviate: (request) =>
        isQuery(request) && request.repeated < 2
          ? { status: 404, body: { message: "not found" } }
          : undefined,
      ends: "output",
    },
    {
      name: "the first two queries are 404 inside a 200",
      deviate: (request) =>
        isQuery(request) && request.repeated < 2
          ? { status: 200, body: { code: 404, message: "task not found" } }
          : undefined,
      ends: "output",
    },
    {
      name: "a query fails for a time inside a 200",
      deviate: (request) =>
        isQuery(request) && request.repeated === 0
          ? { status: 200, body: { error: { code: 503, message: "overloaded" } } }
          : undefined,
      ends: "output",
    },
    ...atOnce(document, lifecycle, isCreate),
  ];
}

/** For each field with ordered alternatives, and each alternative: responses have this one alone. */
function alternatives(
  lifecycle: LifecycleDescription,
  isCreate: (request: PassingRequest) => boolean,
  isQuery: (request: PassingRequest) => boolean,
): Deviation[] {
  const places = { id: lifecycle.id, state: lifecycle.state.pointer, ...lifecycle.fields };
  return Object.entries(places).flatMap(([field, place]) => {
    const pointers = Array.isArray(place) ? place.map(String) : [];
    return pointers.map(
      (pointer): Deviation => ({
        name: `${field} stands at ${pointer} alone`,
        deviate: (request, reply) => {
          const isRead = field === "id" ? isCreate(request) : isQuery(request);
          return isRead ? { ...reply, body: moveTo(reply.body, pointers, pointer) } : undefined;
        },
        ends: field === "error" ? "failure" : "output",
      }),
    );
  });
}

/**
 * The result in the response to the create: as `immediate` describes it; without it, the response to the last query, if it
 * has an id where the create has it. Other lifecycles cannot describe it.
 */
function atOnce(
  document: CorsacDocument,
  lifecycle: LifecycleDescription,
  isCreate: (request: PassingRequest) => boolean,
): Deviation[] {
  const { operations } = describeService(document);
  const read = lifecycle.immediate === undefined ? lifecycle.query : (lifecycle.result ?? lifecycle.query);
  const operation = "operation" in read ? operations[read.operation] : undefined;
  if (operation === undefined) return [];
  const ids = [lifecycle.id].flat();
  const deviate: Deviate = async (request, reply) => {
    if (!isCreate(request) || reply.status >= 400) return undefined;
    const id = ids.map((pointer) => valueAtPointer(reply.body, pointer)).find((value) => value !== undefined);
    const path = withId(operation.path, read, String(id));
    for (;;) {
      const last = await request.ask(operation.method, path);
      if (last.status < 400 && hasOutput(lifecycle, last))
        return isDescribed(lifecycle, last) ? { ...last, status: reply.status } : undefined;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return [{ name: "the create has the result", deviate, ends: "output" }];
}

function withId(path: string, read: { query?: object }, id: string): string {
  const filled = path.replace(/\{[^}]+\}/, encodeURIComponent(id));
  const names = Object.keys(read.query ?? {});
  return names.length === 0 ? filled : `${filled}?${names.map((name) => `${name}=${id}`).join("&")}`;
}

/** Whether the lifecycle describes such a response to a create: it has `immediate`, or the id is where the create has it. */
function isDescribed(lifecycle: LifecycleDescription, { body }: GatewayReply): boolean {
  const ids = [lifecycle.id].flat().map((pointer) => valueAtPointer(body, String(pointer)));
  return lifecycle.immediate !== undefined || ids.some((id) => typeof id === "string");
}

function hasOutput(lifecycle: LifecycleDescription, { body }: GatewayReply): boolean {
  const { pointer, words } = lifecycle.state;
  if (lifecycle.immediate !== undefined) return true;
  const word = [pointer]
    .flat()
    .map((one) => valueAtPointer(body, String(one)))
    .find((value) => value !== undefined);
  return words?.[String(word)] === "succeeded";
}

/** The same body with the value at the first present pointer moved to another one. */
function moveTo(body: JsonValue, pointers: readonly string[], wanted: string): JsonValue {
  const copy = structuredClone(body);
  const value = pointers
    .map((pointer) => valueAtPointer(body, pointer))
    .find((one) => one !== undefined && one !== null);
  if (value === undefined) return copy;
  for (const pointer of pointers) write(copy, pointer, undefined);
  write(copy, wanted, value);
  return copy;
}

function write(body: JsonValue, pointer: string, value: JsonValue | undefined): void {
  const segments = pointerSegments(pointer);
  const last = segments.pop() ?? "";
  let at: JsonValue | undefined = body;
  for (const segment of segments) {
    if (!isJsonObject(at)) return;
    if (value !== undefined && !isJsonObject(at[segment])) at[segment] = {};
    at = at[segment];
  }
  if (!isJsonObject(at)) return;
  if (value === undefined) delete at[last];
  else at[last] = value;
}

function matches(template: string, path: string): boolean {
  const pattern = template
    .split(/\{[^}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/?]+");
  return new RegExp(`^${pattern}(?:\\?.*)?$`).test(path);
}
