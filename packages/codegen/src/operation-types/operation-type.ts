import type { JsonObject, JsonValue } from "@corsac/importer";
import { isObject, listOf, referenceOf } from "./entries.js";
import { asciiLiteral } from "./literal-type.js";
import { absentText, memberText } from "./member-text.js";
import { bodyType, responsesType } from "./message-types.js";
import { referenceType } from "./references.js";
import { schemaType } from "./schema-type.js";
import { neverType, objectType, plainType, stringType, type TypeText } from "./type-text.js";
import { inside, type Place, resolved, type TypesContext } from "./types-context.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of a path. Those that have an id are printed with the others, and are referred to here. */
export function pathItemType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  const item = isObject(written) ? written : {};
  const own = listOf(item["parameters"]);
  const members = [parametersText(own, inside(place, "parameters"), context)];
  for (const method of methods) {
    const operation = item[method];
    const at = inside(place, method);
    if (!isObject(operation)) {
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
  const reference = referenceOf(operation);
  if (reference !== undefined) return referenceType(reference);
  const parameters = new Map<string, JsonValue>();
  for (const parameter of [...shared, ...listOf(operation["parameters"])]) {
    const said = parameterOf(parameter, context);
    parameters.set(`${String(said?.["in"])}-${String(said?.["name"])}`, parameter);
  }
  const all = [...parameters.values()];
  const { operationId } = operation;
  if (typeof operationId !== "string" || operationId === "")
    return operationType(operation, all, place, context);
  const name = operationId.replaceAll("#", "/");
  context.footer.add("operations");
  const type = operationType(operation, all, { ...place, depth: 1 }, context);
  context.operations.push(memberText({ name, type }, 1));
  return plainType(`operations[${asciiLiteral(name)}]`);
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
  if (isObject(requestBody)) {
    const reference = referenceOf(requestBody);
    const type =
      reference === undefined
        ? bodyType(requestBody, inside(place, "requestBody"), context)
        : referenceType(reference);
    const said = reference === undefined ? requestBody : resolved(reference, context);
    const optional = !said?.["required"];
    members.push(memberText({ name: "requestBody", type, optional, part: requestBody }, inner.depth));
  } else members.push(absentText("requestBody", inner.depth));
  const responses = responsesType(operation["responses"], inside(place, "responses"), context);
  members.push(memberText({ name: "responses", type: responses }, inner.depth));
  return objectType(members, place.depth);
}

/** The parameters by place. A place of which every parameter may be left out may be left out itself. */
function parametersText(parameters: readonly JsonValue[], place: Place, context: TypesContext): string {
  const { depth } = place;
  const places = ["query", "header", "path", "cookie"].map((kind) => {
    let isOptional = true;
    const members = parameters.flatMap((written) => {
      const parameter = parameterOf(written, context);
      if (parameter?.["in"] !== kind) return [];
      const name = String(parameter["name"]);
      const optional = kind !== "path" && !parameter["required"];
      if (!optional) isOptional = false;
      const at = inside(inside(place), "parameters", kind, name);
      const reference = referenceOf(written);
      const type =
        reference === undefined ? parameterType(parameter, at, context) : referenceType(reference, parameter);
      return [memberText({ name, type, optional, part: parameter }, at.depth)];
    });
    const type = members.length === 0 ? neverType : objectType(members, depth + 1);
    return memberText({ name: kind, type, optional: isOptional }, depth + 1);
  });
  return memberText({ name: "parameters", type: objectType(places, depth) }, depth);
}

function parameterOf(written: JsonValue, context: TypesContext): JsonObject | undefined {
  const reference = referenceOf(written);
  if (reference !== undefined) return resolved(reference, context);
  return isObject(written) ? written : undefined;
}

/** A parameter without a schema is text. */
export function parameterType(parameter: JsonValue, place: Place, context: TypesContext): TypeText {
  const schema = isObject(parameter) ? parameter["schema"] : undefined;
  return schema ? schemaType(schema, place, context) : stringType;
}
