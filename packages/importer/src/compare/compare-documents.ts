import type { CorsacDocument } from "../document/extensions.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  sameJson,
  strings,
  textMember,
} from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { type ApiChange, type ChangeSink, changeSink } from "./api-change.js";
import { compareSchemas } from "./compare-schemas.js";
import { componentUses } from "./component-uses.js";

/**
 * The changes in an API between two documents of one service: operations, parameters, fields, models and their
 * attributes. Order, source positions and extensions are ignored.
 */
export function compareDocuments(before: CorsacDocument, after: CorsacDocument): ApiChange[] {
  const sink = changeSink();
  compareOperations(before, after, sink);
  const uses = componentUses(after, componentUses(before));
  const [old, current] = [schemasOf(before), schemasOf(after)];
  for (const name of namesOf(old, current)) {
    const [one, other] = [old[name], current[name]];
    // A schema that was added or removed with its operation is reported there.
    if (one === undefined || other === undefined) continue;
    const { operations, request, response } = uses.get(name) ?? {
      operations: [],
      request: true,
      response: true,
    };
    compareSchemas(one, other, {
      sink,
      subject: { what: "field", in: name, ...(operations.length === 0 ? {} : { operations }) },
      request,
      response,
    });
  }
  compareModels(before, after, sink);
  return sink.changes;
}

const schemasOf = (document: JsonObject): JsonObject =>
  objectMember(objectMember(document, "components"), "schemas");

const namesOf = (one: JsonObject, other: JsonObject): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

function compareOperations(before: JsonObject, after: JsonObject, sink: ChangeSink): void {
  const key = ({ method, path }: { method: string; path: string }): string =>
    `${method.toUpperCase()} ${path}`;
  const old = new Map(listOperations(before).map((operation) => [key(operation), operation]));
  for (const current of listOperations(after)) {
    const name = key(current);
    const last = old.get(name);
    old.delete(name);
    if (last === undefined) sink.added({ what: "operation", in: name, operations: [name] });
    else
      compareOperation(
        name,
        [last.item, last.operation, before],
        [current.item, current.operation, after],
        sink,
      );
  }
  for (const name of old.keys()) sink.removed({ what: "operation", in: name, operations: [name] }, true);
}

type Side = readonly [item: JsonObject, operation: JsonObject, document: JsonObject];

function compareOperation(name: string, before: Side, after: Side, sink: ChangeSink): void {
  const operations = [name];
  const subject = { what: "operation", in: name, operations } as const;
  for (const fact of ["summary", "description", "deprecated", "operationId"]) {
    sink.fact(subject, fact, before[1][fact], after[1][fact], false);
  }
  const [old, current] = [parametersOf(before), parametersOf(after)];
  for (const [place, parameter] of current) {
    const owner = { what: "parameter", in: name, at: place, operations } as const;
    const last = old.get(place);
    const isRequired = parameter["required"] === true;
    if (last === undefined) {
      sink.added(owner, isRequired);
      continue;
    }
    sink.fact(owner, "required", last["required"] === true, isRequired, isRequired);
    sink.fact(owner, "description", last["description"], parameter["description"], false);
    compareSchemas(last["schema"] ?? {}, parameter["schema"] ?? {}, {
      sink,
      subject: owner,
      request: true,
      response: false,
    });
  }
  for (const place of old.keys()) {
    if (!current.has(place)) sink.removed({ what: "parameter", in: name, at: place, operations }, true);
  }
  const [oldBody, body] = [bodyOf(before), bodyOf(after)];
  compareContents(oldBody, body, { what: "request body", in: name, operations }, true, sink);
  const [oldAnswers, answers] = [objectMember(before[1], "responses"), objectMember(after[1], "responses")];
  for (const status of namesOf(oldAnswers, answers)) {
    const owner = { what: "response", in: name, at: status, operations } as const;
    const [one, other] = [resolved(oldAnswers[status], before[2]), resolved(answers[status], after[2])];
    if (one === undefined) sink.added(owner);
    else if (other === undefined) sink.removed(owner, true);
    else compareContents(one, other, owner, false, sink);
  }
}

function compareContents(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  owner: Parameters<ChangeSink["added"]>[0],
  request: boolean,
  sink: ChangeSink,
): void {
  if (before === after) return;
  if (before === undefined || after === undefined) {
    if (before === undefined) sink.added(owner, after?.["required"] === true);
    else sink.removed(owner, true);
    return;
  }
  const [old, current] = [objectMember(before, "content"), objectMember(after, "content")];
  for (const mediaType of namesOf(old, current)) {
    const [one, other] = [member(old, mediaType), member(current, mediaType)];
    const subject = { ...owner, mediaType };
    if (one === undefined) sink.added({ ...subject, what: "media type" });
    else if (other === undefined) sink.removed({ ...subject, what: "media type" }, true);
    else {
      const schemas = { sink, subject, request, response: !request };
      compareSchemas(member(one, "schema") ?? {}, member(other, "schema") ?? {}, schemas);
    }
  }
}

function parametersOf([item, operation, document]: Side): Map<string, JsonObject> {
  const parameters = new Map<string, JsonObject>();
  for (const raw of [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")]) {
    const parameter = resolved(raw, document);
    if (parameter === undefined) continue;
    parameters.set(
      `${textMember(parameter, "in") ?? "query"} ${textMember(parameter, "name") ?? ""}`,
      parameter,
    );
  }
  return parameters;
}

function bodyOf([, operation, document]: Side): JsonObject | undefined {
  return resolved(operation["requestBody"], document);
}

/** The part itself, or the part in `components` that it refers to. */
function resolved(part: JsonValue | undefined, document: JsonObject): JsonObject | undefined {
  if (!isJsonObject(part)) return undefined;
  const match = /^#\/components\/([^/]+)\/([^/]+)$/.exec(textMember(part, "$ref") ?? "");
  if (match === null) return part;
  const found = member(objectMember(objectMember(document, "components"), match[1] ?? ""), match[2] ?? "");
  return isJsonObject(found) ? found : {};
}

function compareModels(before: JsonObject, after: JsonObject, sink: ChangeSink): void {
  const byId = (document: JsonObject): Map<string, JsonValue> =>
    new Map(
      arrayMember(document, "x-corsac-models").flatMap((model): [string, JsonValue][] => {
        const id = textMember(model, "id");
        return id === undefined ? [] : [[id, model]];
      }),
    );
  const [old, current] = [byId(before), byId(after)];
  for (const [id, model] of current) {
    const last = old.get(id);
    if (last === undefined) sink.added({ what: "model", in: id });
    else if (!sameJson(strings(member(last, "aliases")), strings(member(model, "aliases")))) {
      sink.fact(
        { what: "model", in: id },
        "aliases",
        member(last, "aliases"),
        member(model, "aliases"),
        false,
      );
    }
  }
  for (const id of old.keys()) if (!current.has(id)) sink.removed({ what: "model", in: id }, true);
}
