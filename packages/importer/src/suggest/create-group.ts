import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, contentShape, successContent } from "../lifecycle/answer-content.js";
import type { AnswerShape } from "../lifecycle/answer-shape.js";

/** The creates that answer in one shape, and so follow one lifecycle. */
export interface CreateGroup {
  operations: DocumentOperation[];
  models: string[];
  /** The id and the status word in the answer; absent where the answer names neither. */
  shape?: AnswerShape;
  /** Where the answer is an envelope whose payload can only be the id. */
  bareId?: BareId;
}

/** `{ code, data: "47443cc1-…", message }`. */
export interface BareId {
  id: JsonPointer;
  /** The member that says whether the create was accepted, and what it holds in an example. */
  accepted?: { pointer: JsonPointer; value: JsonValue };
  /** The operation whose example shows it, and the id there. */
  shownBy: JsonObject;
  shown: string;
}

/** Groups the creates of models that start work. Models that answer at once belong to none. */
export function createGroups(document: JsonObject): CreateGroup[] {
  const operations = listOperations(document);
  const groups = new Map<string, CreateGroup>();
  for (const model of arrayMember(document, "x-corsac-models")) {
    const operation = operations.find(
      ({ id }) => id !== undefined && id === textMember(arrayMember(model, "create")[0], "operation"),
    );
    const content = operation === undefined ? undefined : successContent(document, operation.operation);
    if (operation === undefined || content === undefined) continue;
    const shape = contentShape(document, content);
    const bareId = shape === undefined ? readBareId(document, content) : undefined;
    if (shape === undefined && bareId === undefined) continue;
    const key = shape === undefined ? `bare ${bareId?.id}` : `${shape.id} ${shape.state}`;
    const group: CreateGroup = groups.get(key) ?? {
      operations: [],
      models: [],
      ...(shape === undefined ? {} : { shape }),
      ...(bareId === undefined ? {} : { bareId }),
    };
    if (!group.operations.includes(operation)) group.operations.push(operation);
    const id = textMember(model, "id");
    if (id !== undefined) group.models.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The creates of models that are known to start work, and belong to no group. */
export function createsWithoutAnswer(
  document: JsonObject,
): { model: string; operation: DocumentOperation }[] {
  const grouped = new Set(createGroups(document).flatMap(({ models }) => models));
  const operations = listOperations(document);
  return arrayMember(document, "x-corsac-models").flatMap((model) => {
    const id = textMember(model, "id");
    if (id === undefined || grouped.has(id) || textMember(model, "kind") !== "task") return [];
    const create = textMember(arrayMember(model, "create")[0], "operation");
    const operation = operations.find((one) => one.id !== undefined && one.id === create);
    return operation === undefined ? [] : [{ model: id, operation }];
  });
}

const envelopeFields: ReadonlySet<string> = new Set(["code", "message", "msg", "success", "status", "error"]);

/**
 * Reads an answer that has one text beside the members of an envelope. That text is the id only if an answer of that
 * shape, anywhere in the service, shows something that looks like one.
 */
function readBareId(document: JsonObject, content: JsonObject): BareId | undefined {
  const properties = objectMember(resolveSchema(document, content["schema"]), "properties");
  const payload = Object.keys(properties).filter((name) => !envelopeFields.has(name));
  const [name, ...others] = payload;
  if (name === undefined || others.length > 0 || payload.length === Object.keys(properties).length)
    return undefined;
  if (member(properties[name], "type") !== "string") return undefined;
  const pointer = `/${name}`;
  for (const { example, operation } of sameShapeExamples(document, Object.keys(properties))) {
    const shown = valueAtPointer(example, pointer);
    if (typeof shown !== "string" || !/^(?=.*\d)[\w-]{8,64}$/.test(shown)) continue;
    const code = valueAtPointer(example, "/code");
    const accepted = code === undefined ? {} : { accepted: { pointer: "/code", value: code } };
    return { id: pointer, ...accepted, shownBy: operation, shown };
  }
  return undefined;
}

/** The examples of all answers that have just these members. */
function sameShapeExamples(
  document: JsonObject,
  names: readonly string[],
): { example: JsonValue; operation: JsonObject }[] {
  return listOperations(document).flatMap(({ operation }) => {
    const content = successContent(document, operation);
    if (content === undefined) return [];
    return contentExamples(content)
      .filter(
        (example) =>
          isJsonObject(example) &&
          Object.keys(example).length === names.length &&
          names.every((name) => Object.hasOwn(example, name)),
      )
      .map((example) => ({ example, operation }));
  });
}
