import type { JsonValue } from "@corsac/importer/document";
import type { ApiDocument, Parameter, RequestBody, Schema } from "../../document/openapi.js";
import type { LocatedOperation } from "../../document/operations.js";
import { resolveRequestBody, resolveSchema } from "../../document/resolve.js";
import type { OperationPlace } from "../../samples/operation-values.js";

/** The places of parameters that a page may set. Browsers do not let a page set cookies of another origin. */
export const formPlaces: readonly OperationPlace[] = ["path", "query", "header"];

/** The body of an operation in its form. */
export interface FormBody {
  mediaType: string;
  schema: Schema;
  isRequired: boolean;
  /** Whether the whole body is one file. */
  isFile: boolean;
  /** The first example of the document. */
  example?: JsonValue;
}

const isJson = (mediaType: string): boolean => /[/+]json\b/.test(mediaType);
const isForm = (mediaType: string): boolean =>
  /^(?:multipart\/|application\/x-www-form-urlencoded)/.test(mediaType);

/** The body in its main media type: JSON if there is one, otherwise the first. */
export function formBody(document: ApiDocument, given: RequestBody | undefined): FormBody | undefined {
  if (given === undefined) return undefined;
  const { content = {}, required = false } = resolveRequestBody(document, given);
  const types = Object.keys(content);
  const mediaType = types.find(isJson) ?? types[0];
  if (mediaType === undefined) return undefined;
  const isFile = !isJson(mediaType) && !isForm(mediaType) && !mediaType.startsWith("text/");
  const documented = content[mediaType];
  const schema: Schema = isFile ? { type: "string", format: "binary" } : (documented?.schema ?? {});
  const example = documented?.example ?? Object.values(documented?.examples ?? {})[0]?.value;
  return { mediaType, schema, isRequired: required, isFile, ...(example === undefined ? {} : { example }) };
}

/** The schema of a parameter's value, with the parameter's own texts. */
function parameterSchema({ content = {}, description, deprecated, example, ...rest }: Parameter): Schema {
  const schema = rest.schema ?? Object.values(content)[0]?.schema ?? {};
  const text = rest["x-corsac-text"];
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(text === undefined ? {} : { "x-corsac-text": text }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(example === undefined ? {} : { example }),
  };
}

/** An object without fields that are not listed. */
function group(properties: Record<string, Schema>, required: string[]): Schema {
  return {
    type: "object",
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}

/**
 * The schema of an operation's form: `{ path, query, header, body }`, with references to the document. Form, samples
 * and the request that is sent use one object of this schema.
 */
export function operationForm(document: ApiDocument, located: LocatedOperation): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const place of formPlaces) {
    const own = located.parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) continue;
    const needed = own.filter((one) => one.required === true || place === "path").map(({ name }) => name);
    properties[place] = group(Object.fromEntries(own.map((one) => [one.name, parameterSchema(one)])), needed);
    if (needed.length > 0) required.push(place);
  }
  const body = formBody(document, located.operation.requestBody);
  if (body !== undefined) {
    properties["body"] = withMembers(document, body.schema);
    if (body.isRequired) required.push("body");
  }
  return group(properties, required);
}

/** A body made of several schemas as one with the fields of all, because a form shows fields. */
function withMembers(document: ApiDocument, schema: Schema): Schema {
  const resolved = resolveSchema(document, schema);
  if (resolved.allOf === undefined || resolved.anyOf !== undefined || resolved.oneOf !== undefined)
    return schema;
  const { allOf, ...own } = resolved;
  const parts = [own, ...allOf.map((part) => resolveSchema(document, withMembers(document, part)))];
  if (parts.some(({ anyOf, oneOf }) => (anyOf ?? oneOf) !== undefined)) return schema;
  return {
    ...own,
    properties: Object.assign({}, ...parts.map(({ properties = {} }) => properties)),
    required: [...new Set(parts.flatMap(({ required = [] }) => required))],
  };
}
