import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  operationMethods,
} from "@corsac/importer/document";
import { stringLiteral } from "../syntax/text.js";
import { referenceOf } from "./entries.js";
import { absentText, memberText } from "./member-text.js";
import { bodyType, responsesType } from "./message-types.js";
import { referenceType } from "./reference-type.js";
import { neverType, objectType, plainType, stringType, type TypeText } from "./type-text.js";
import { inside, type Place, resolved, type TypesContext } from "./types-context.js";

/**
 * The operations of a path. Those that have an id are printed with the others, and are referred to here.
 * https://spec.openapis.org/oas/v3.1.0#path-item-object
 */
export function pathItemType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  const reference = referenceOf(written);
  if (reference !== undefined) return referenceType(reference, place, context, pathItemType);
  const item = isJsonObject(written) ? written : {};
  const own = jsonList(item["parameters"]);
  const at = inside(place);
  const members = [parametersText(own, at, context)];
  for (const method of operationMethods) {
    const operation = item[method];
    if (!isJsonObject(operation)) {
      members.push(absentText(method, at.depth));
      continue;
    }
    const type = operationReference(operation, own, at, context);
    members.push(memberText({ name: method, type, part: operation }, at.depth));
  }
  return objectType(members, place.depth);
}

function operationReference(
  operation: JsonObject,
  shared: readonly JsonValue[],
  place: Place,
  context: TypesContext,
): TypeText {
  const parameters = [...shared, ...jsonList(operation["parameters"])];
  const { operationId } = operation;
  const name = typeof operationId === "string" ? operationId.replaceAll("#", "/") : "";
  // A second operation with the same id is written at its place.
  if (name === "" || context.operations.has(name)) {
    return operationType(operation, parameters, place, context);
  }
  context.operations.set(name, "");
  const type = operationType(operation, parameters, { depth: 1 }, context);
  context.operations.set(name, memberText({ name, type }, 1));
  return plainType(`operations[${stringLiteral(name)}]`);
}

function operationType(
  operation: JsonObject,
  parameters: readonly JsonValue[],
  place: Place,
  context: TypesContext,
): TypeText {
  const inner = inside(place);
  const { requestBody } = operation;
  const members = [parametersText(parameters, inner, context)];
  if (isJsonObject(requestBody)) {
    const reference = referenceOf(requestBody);
    const type =
      reference === undefined
        ? bodyType(requestBody, inner, context)
        : referenceType(reference, inner, context, bodyType);
    const body = reference === undefined ? requestBody : resolved(reference, context);
    const optional = !body?.["required"];
    members.push(memberText({ name: "requestBody", type, optional, part: requestBody }, inner.depth));
  } else members.push(absentText("requestBody", inner.depth));
  const responses = responsesType(operation["responses"], inner, context);
  members.push(memberText({ name: "responses", type: responses }, inner.depth));
  return objectType(members, place.depth);
}

/** The parameters by place. A place of which every parameter may be left out may be left out itself. */
function parametersText(parameters: readonly JsonValue[], place: Place, context: TypesContext): string {
  const { depth } = place;
  const at = inside(inside(place));
  const places = ["query", "header", "path", "cookie"].map((kind) => {
    let isOptional = true;
    // One of each name, the last one: an operation's parameter replaces that of its path.
    const members = new Map<string, string>();
    for (const written of parameters) {
      const parameter = parameterOf(written, context);
      if (parameter?.["in"] !== kind || typeof parameter["name"] !== "string") continue;
      const { name } = parameter;
      const optional = kind !== "path" && !parameter["required"];
      const reference = referenceOf(written);
      const type =
        reference === undefined
          ? parameterType(parameter, at, context)
          : referenceType(reference, at, context, parameterType);
      members.set(name, memberText({ name, type, optional, part: parameter }, at.depth));
      if (!optional) isOptional = false;
    }
    const type = members.size === 0 ? neverType : objectType([...members.values()], depth + 1);
    return memberText({ name: kind, type, optional: isOptional }, depth + 1);
  });
  return memberText({ name: "parameters", type: objectType(places, depth) }, depth);
}

function parameterOf(written: JsonValue, context: TypesContext): JsonObject | undefined {
  const reference = referenceOf(written);
  if (reference !== undefined) return resolved(reference, context);
  return isJsonObject(written) ? written : undefined;
}

/** A parameter without a schema is text. */
export function parameterType(parameter: JsonValue, place: Place, context: TypesContext): TypeText {
  const reference = referenceOf(parameter);
  if (reference !== undefined) return referenceType(reference, place, context, parameterType);
  const schema = isJsonObject(parameter) ? parameter["schema"] : undefined;
  return schema === undefined ? stringType : context.schemaType(schema, place, context);
}
