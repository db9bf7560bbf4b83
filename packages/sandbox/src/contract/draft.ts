import { boundedPattern } from "@corsac/importer/pattern";
import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { sampleSchema } from "../answers/sample-schema.js";
import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  valueAtPointer,
} from "../document/contract.js";
import { writePointer } from "../document/json-pointer.js";
import type { Model, Operation } from "../document/service.js";
import { isTime } from "../validation/schema-engine.js";

/** A request before it is sent. */
export interface Draft {
  operation: Operation;
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: JsonValue | undefined;
}

/** Values for a draft that replace samples. */
export interface Given {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, JsonValue>;
}

const options = { text: "sandbox", now: 0 };

/** A valid request of an operation: its required values, with samples of the schemas. */
export function draft(operation: Operation, given: Given = {}): Draft {
  const { parameters, body } = operation;
  const values = (place: string): Record<string, string> =>
    Object.fromEntries(
      parameters
        .filter(({ in: one, required }) => one === place && required)
        .map(({ name, schema }) => [name, parameterText(sampleSchema(schema, { ...options, full: true }))]),
    );
  const sample = body && sampleSchema(body.main.schema, options);
  let sent: JsonValue | undefined = body ? (sample ?? (body.required ? {} : undefined)) : undefined;
  for (const [pointer, value] of Object.entries(given.body ?? {}))
    sent = writePointer(sent ?? {}, pointer, value);
  return {
    operation,
    path: { ...values("path"), ...given.path },
    query: { ...queryKeys(operation), ...values("query"), ...operation.fixedQuery, ...given.query },
    headers: { ...values("header"), ...cookieHeader(values("cookie")) },
    body: sent,
  };
}

function cookieHeader(cookies: Record<string, string>): Record<string, string> {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? {} : { cookie: pairs.join("; ") };
}

/** Whether a value is valid for a resolved schema, with a validator that the tested sandbox does not use. */
function isValid(schema: JsonObject, value: JsonValue): boolean {
  const ajv = new Ajv2020({ strict: false, logger: false, code: { regExp: boundedPattern } });
  formatsPlugin(ajv);
  ajv.addFormat("uri", true);
  ajv.addFormat("time", isTime);
  return ajv.compile(schema)(value);
}

/** A valid create of a model. */
export function createDraft(operation: Operation, model: Model, binding: CreateBinding): Draft {
  const { description, inputSchema } = model;
  // Documents contain inputs that their own rules forbid.
  const example = description.examples?.find(({ input }) => isValid(inputSchema, input))?.input;
  const input = example ?? sampleSchema(inputSchema, { ...options }) ?? {};
  const { pointer } = description.input;
  let body: JsonValue = pointer === "" ? input : writePointer({}, pointer, input);
  for (const [place, value] of Object.entries(binding.body ?? {})) body = writePointer(body, place, value);
  for (const place of binding.present ?? []) {
    if (valueAtPointer(body, place) === undefined) body = writePointer(body, place, "sandbox");
  }
  const filled = (parameters: CreateBinding["query"] = {}): Record<string, string> =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, source]) => [
        name,
        typeof source === "string" ? source : textOf(valueAtPointer(input, source.pointer) ?? "sandbox"),
      ]),
    );
  const whole = draft(operation, { path: filled(binding.path), query: filled(binding.query) });
  return { ...whole, headers: { ...whole.headers, ...binding.headers }, body };
}

/** The request of a draft. */
export function toRequest(
  { operation, path, query, headers, body }: Draft,
  more: Record<string, string> = {},
): Request {
  const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) =>
    encodeURIComponent(path[name] ?? ""),
  );
  const search = new URLSearchParams(query).toString();
  const mediaType = operation.body?.main.mediaType;
  const content =
    body === undefined || mediaType === undefined ? undefined : written(body, mediaType, operation);
  return new Request(`http://localhost${filled}${search === "" ? "" : `?${search}`}`, {
    method: operation.method,
    headers: {
      ...headers,
      ...(typeof content === "string" && mediaType ? { "content-type": mediaType } : {}),
      ...keys(operation, headers["cookie"]),
      ...more,
    },
    ...(content === undefined ? {} : { body: content }),
  });
}

/** The key for the first security scheme. One in a cookie follows the other cookies. */
function keys({ security }: Operation, cookies?: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const scheme of security[0] ?? []) {
    if (scheme.kind === "bearer") found["authorization"] = "Bearer sandbox-key";
    if (scheme.kind === "basic") found["authorization"] = `Basic ${btoa("sandbox-key:")}`;
    if (scheme.kind === "key" && scheme.in === "header") found[scheme.parameter] = "sandbox-key";
    if (scheme.kind === "key" && scheme.in === "cookie") {
      const own = `${scheme.parameter}=sandbox-key`;
      found["cookie"] = cookies === undefined ? own : `${cookies}; ${own}`;
    }
  }
  return found;
}

function queryKeys({ security }: Operation): Record<string, string> {
  const found = (security[0] ?? []).flatMap((scheme) =>
    scheme.kind === "key" && scheme.in === "query" ? [[scheme.parameter, "sandbox-key"]] : [],
  );
  return Object.fromEntries(found);
}

function written(body: JsonValue, mediaType: string, operation: Operation): BodyInit {
  if (mediaType === "multipart/form-data") return formOf(body, operation);
  if (mediaType === "application/x-www-form-urlencoded") {
    return new URLSearchParams(
      Object.entries(jsonObject(body)).map(([name, value]) => [name, textOf(value)]),
    ).toString();
  }
  if (/[/+]json\b/.test(mediaType)) return JSON.stringify(body);
  return textOf(body);
}

function formOf(body: JsonValue, operation: Operation): FormData {
  const form = new FormData();
  const properties = jsonObject(operation.body?.main.schema["properties"]);
  for (const [name, value] of Object.entries(jsonObject(body))) {
    const values = Array.isArray(value) ? value : [value];
    const schema = jsonObject(properties[name]);
    const item = jsonObject(schema["items"] ?? schema);
    const isFile = item["format"] === "binary" || item["contentMediaType"] !== undefined;
    for (const one of values) form.append(name, isFile ? new Blob([textOf(one)]) : textOf(one));
  }
  return form;
}

/** A list parameter is written as its only item, which is the same in every style. */
function parameterText(value: JsonValue | undefined): string {
  return textOf(Array.isArray(value) ? value[0] : value);
}

export function textOf(value: JsonValue | undefined): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
}

/** Whether a body is an object with members. */
export function hasFields(body: JsonValue | undefined): body is JsonObject {
  return isJsonObject(body);
}
