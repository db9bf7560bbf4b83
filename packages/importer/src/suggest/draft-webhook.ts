import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { webhookEventFields, webhookFields } from "../merge/models/field-names.js";
import type { CreateGroup } from "./create-group.js";
import type { EvidenceFinder } from "./find-evidence.js";
import { type LifecycleDraft, note } from "./lifecycle-draft.js";

/** A schema of a create's body, and the operation it stands in. */
interface Body {
  operation: DocumentOperation;
  properties: JsonObject;
}

/**
 * The field of a create's body that takes an address to call, and the one that chooses the calls, where a page
 * documents them. How a call is signed stands in no schema: until somebody says it, a call only asks for a query.
 */
export function draftWebhook(
  document: JsonObject,
  group: CreateGroup,
  draft: LifecycleDraft,
  finder: EvidenceFinder,
): void {
  const bodies = group.operations.flatMap((operation) => bodiesOf(document, operation));
  const url = [...calledFields(group), ...webhookFields].find((name) =>
    bodies.some((body) => takesAddress(document, body, name)),
  );
  if (url === undefined) {
    if (tellsOfWebhooks(document, group))
      draft.missing.push(
        "webhooks are described, but no field of a create's body takes the address to call.",
      );
    return;
  }
  const asking = bodies.filter((body) => takesAddress(document, body, url));
  const source = asking[0]?.operation.operation;
  note(draft, finder.find("webhook", source, url));
  const events = eventsOf(document, asking);
  if (events !== undefined) note(draft, finder.find("webhook events", source, events.pointer.slice(1)));
  draft.lifecycle.webhook = {
    url: `/${url}`,
    ...(events === undefined ? {} : { events }),
    signature: "none",
  };
  draft.notes.push(
    "No page says how a webhook is signed: with none it proves nothing, and only asks for a query.",
  );
  if (asking.length < bodies.length)
    draft.missing.push(
      `${asking.length} of ${bodies.length} bodies of creates show the field ${url}; whether the others take it stands on no page.`,
    );
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

/** The members of the body whose address a create's `callbacks` are sent to: `{$request.body#/callback_url}`. */
function calledFields(group: CreateGroup): string[] {
  return group.operations.flatMap(({ operation }) =>
    Object.values(objectMember(operation, "callbacks"))
      .flatMap((callback) => (isJsonObject(callback) ? Object.keys(callback) : []))
      .flatMap((expression) => /^\{?\$request\.body#\/([^/{}~]+)\}?$/.exec(expression)?.[1] ?? []),
  );
}

/** Whether the document says that somebody is called: `webhooks` of OpenAPI 3.1, `callbacks` of a create. */
function tellsOfWebhooks(document: JsonObject, group: CreateGroup): boolean {
  const said = [
    objectMember(document, "webhooks"),
    ...group.operations.map(({ operation }) => objectMember(operation, "callbacks")),
  ];
  return said.some((one) => isJsonObject(one) && Object.keys(one).length > 0);
}
