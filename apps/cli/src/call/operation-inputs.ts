import type { JsonSchema } from "@corsac/core";
import {
  arrayMember,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  objectMember,
  resolveReference,
  textMember,
} from "@corsac/importer/document";
import type { KnownOperation } from "./find-operation.js";
import { objectFields, readSchema } from "./read-schema.js";

/** The position of a value in a request. */
export type InputPlace = "path" | "query" | "header" | "cookie" | "body";

/** A value that an operation takes, and its option. */
export interface OperationInput {
  /** Without the dashes. */
  readonly flag: string;
  readonly name: string;
  readonly place: InputPlace;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly description: string;
}

/** The inputs of an operation. */
export interface OperationInputs {
  readonly inputs: readonly OperationInput[];
  /** The body, where it has one. */
  readonly body:
    | { readonly mediaType: string; readonly schema: JsonSchema; readonly required: boolean }
    | undefined;
}

type Unnamed = Omit<OperationInput, "flag">;

function isPlace(place: string | undefined): place is InputPlace {
  return place === "path" || place === "query" || place === "header" || place === "cookie";
}

function parametersOf({ known: { document }, item, operation }: KnownOperation): Unnamed[] {
  const found = new Map<string, Unnamed>();
  // Parameters of the operation override those of its path.
  for (const written of [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")]) {
    const parameter = resolved(document, written);
    const name = textMember(parameter, "name");
    const place = textMember(parameter, "in");
    if (name === undefined || !isPlace(place)) continue;
    const [content] = Object.values(objectMember(parameter, "content"));
    const schema = readSchema(document, parameter["schema"] ?? jsonObject(content)["schema"]);
    const description = textMember(parameter, "description") ?? schema.description ?? "";
    const required = place === "path" || parameter["required"] === true;
    found.set(`${place}\n${name}`, { name, place, schema, required, description });
  }
  return [...found.values()];
}

function resolved(document: JsonObject, value: JsonValue | undefined): JsonObject {
  const object: JsonObject = isJsonObject(value) ? value : {};
  const reference = textMember(object, "$ref");
  return reference === undefined ? object : jsonObject(resolveReference(document, reference));
}

function bodyOf({ known: { document }, operation }: KnownOperation): OperationInputs["body"] {
  const body = resolved(document, operation["requestBody"]);
  const contents = Object.entries(objectMember(body, "content"));
  const [mediaType, content] = contents.find(([type]) => /json/.test(type)) ?? contents[0] ?? [];
  if (mediaType === undefined) return undefined;
  return {
    mediaType,
    schema: readSchema(document, jsonObject(content)["schema"]),
    required: body["required"] === true,
  };
}

/** Valid option names after two dashes. */
const flagName = /^[A-Za-z][\w.-]*$/;

/** All inputs of an operation. A name that is used by another option gets its position as prefix: `--query-input`. */
export function operationInputs(operation: KnownOperation, taken: ReadonlySet<string>): OperationInputs {
  const body = bodyOf(operation);
  const { properties, required } = objectFields(body?.schema ?? {});
  const fields = Object.entries(properties).map(
    ([name, schema]): Unnamed => ({
      name,
      place: "body",
      schema,
      required: body?.required === true && required.includes(name),
      description: schema.description ?? schema.title ?? "",
    }),
  );
  const flags = new Set(taken);
  const inputs = [...parametersOf(operation), ...fields].flatMap((input): OperationInput[] => {
    if (!flagName.test(input.name)) return [];
    const flag = flags.has(input.name) ? `${input.place}-${input.name}` : input.name;
    if (flags.has(flag)) return [];
    flags.add(flag);
    return [{ ...input, flag }];
  });
  return { inputs, body };
}
