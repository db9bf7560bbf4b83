import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import type { ProofPoint } from "../lifecycle/lifecycle-proof.js";
import { webhookEventFields, webhookFields } from "../merge/models/field-names.js";

/** A schema of a create's body, and its operation. */
interface Body {
  operation: DocumentOperation;
  properties: JsonObject;
}

/** The evidence on pages for a webhook: its request fields, the pages, the assumptions and the missing facts. */
export interface WebhookDraft {
  webhook?: NonNullable<LifecycleDescription["webhook"]>;
  points: ProofPoint[];
  notes: string[];
  missing: Message[];
}

/**
 * The field of a create's body that takes a webhook URL, and the one that selects the events, where a page documents
 * them. No schema documents how a webhook is signed: until an overlay declares it, a webhook only triggers a query.
 */
export function draftWebhook(document: JsonObject, creates: readonly DocumentOperation[]): WebhookDraft {
  const draft: WebhookDraft = { points: [], notes: [], missing: [] };
  const bodies = creates.flatMap((operation) => bodiesOf(document, operation));
  const url = [...calledFields(creates), ...webhookFields].find((name) =>
    bodies.some((body) => takesAddress(document, body, name)),
  );
  if (url === undefined) {
    if (describesWebhooks(document, creates))
      draft.missing.push(
        phrase`webhooks are described, but no field of a create's body takes the address to call`,
      );
    return draft;
  }
  const asking = bodies.filter((body) => takesAddress(document, body, url));
  const source = asking[0]?.operation.operation;
  const events = eventsOf(document, asking);
  if (source !== undefined) {
    draft.points.push({ fact: "webhook", operation: source, name: url });
    if (events !== undefined)
      draft.points.push({ fact: "webhook events", operation: source, name: events.pointer.slice(1) });
  }
  draft.webhook = { url: `/${url}`, ...(events === undefined ? {} : { events }), signature: "none" };
  draft.notes.push("No page describes how a webhook is signed: an unsigned webhook only triggers a query.");
  if (asking.length < bodies.length)
    draft.missing.push(
      phrase`${asking.length} of ${bodies.length} bodies of creates show the field ${url}; no page documents whether the others accept it`,
    );
  return draft;
}

/** The alternatives of an operation's body, each with all its members. */
function bodiesOf(document: JsonObject, operation: DocumentOperation): Body[] {
  const body = resolveSchema(document, member(operation.operation, "requestBody"));
  const content = Object.values(objectMember(body, "content"))[0];
  const schema = resolveSchema(document, member(content, "schema"));
  const alternatives = ["anyOf", "oneOf"].flatMap((keyword) => arrayMember(schema, keyword));
  return (alternatives.length === 0 ? [schema ?? {}] : alternatives).map((one) => {
    const resolved = resolveSchema(document, one);
    const parts = [resolved, ...arrayMember(resolved, "allOf").map((part) => resolveSchema(document, part))];
    return {
      operation,
      properties: Object.assign({}, ...parts.map((part) => objectMember(part, "properties"))),
    };
  });
}

function takesAddress(document: JsonObject, { properties }: Body, name: string): boolean {
  if (!Object.hasOwn(properties, name)) return false;
  const type = resolveSchema(document, properties[name])?.["type"];
  return type === undefined || type === "string" || (Array.isArray(type) && type.includes("string"));
}

/** The field that lists the events, if its items are enumerated. */
function eventsOf(
  document: JsonObject,
  bodies: readonly Body[],
): { pointer: string; values: string[] } | undefined {
  for (const { properties } of bodies) {
    for (const name of webhookEventFields) {
      const items = resolveSchema(document, member(resolveSchema(document, properties[name]), "items"));
      const values = strings(items?.["enum"]);
      if (values.length > 0) return { pointer: `/${name}`, values };
    }
  }
  return undefined;
}

/** The members of the body whose URL a create's `callbacks` use: `{$request.body#/callback_url}`. */
function calledFields(creates: readonly DocumentOperation[]): string[] {
  return creates.flatMap(({ operation }) =>
    Object.values(objectMember(operation, "callbacks"))
      .flatMap((callback) => (isJsonObject(callback) ? Object.keys(callback) : []))
      .flatMap((expression) => /^\{?\$request\.body#\/([^/{}~]+)\}?$/.exec(expression)?.[1] ?? []),
  );
}

/** Whether the document describes webhooks: `webhooks` of OpenAPI 3.1, `callbacks` of a create. */
function describesWebhooks(document: JsonObject, creates: readonly DocumentOperation[]): boolean {
  const payloads = [
    objectMember(document, "webhooks"),
    ...creates.map(({ operation }) => objectMember(operation, "callbacks")),
  ];
  return payloads.some((one) => isJsonObject(one) && Object.keys(one).length > 0);
}
