import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../lint/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { extension } from "../extensions/extension-rules.js";
import type { Page, PageBody, PageParameter, PageResponse, ParameterPlace } from "../page.js";
import { followReference } from "./follow-reference.js";
import { openApiContents } from "./openapi-contents.js";

const places: readonly string[] = ["path", "query", "header", "cookie"] satisfies ParameterPlace[];
const read = ["summary", "description", "parameters", "requestBody", "responses"];

/** One operation of an OpenAPI file as a page. */
export function openApiOperation(
  root: SourcedValue,
  item: SourcedValue,
  path: string,
  method: string,
  diagnostics: Diagnostic[],
): Page | undefined {
  const operation = item.get(`/${method}`);
  if (operation === undefined || !isJsonObject(operation.value)) return undefined;
  const title = textMember(operation.value, "summary") ?? textMember(item.value, "summary");
  const description = textMember(operation.value, "description");
  const bodyValue = operation.get("/requestBody");
  const body = bodyValue && readBody(followReference(bodyValue, root), root, diagnostics);
  const extra = Object.fromEntries(
    Object.entries(operation.value).filter(
      ([key, value]) => !read.includes(key) && !(key === "deprecated" && value === false),
    ),
  );
  return {
    method,
    path: { text: path, location: item.at() },
    ...(title === undefined ? {} : { title: { text: title, location: operation.at("/summary") } }),
    ...(description === undefined
      ? {}
      : { description: { text: description, location: operation.at("/description") } }),
    parameters: [
      ...readParameters(item, root, diagnostics),
      ...readParameters(operation, root, diagnostics),
    ].filter(
      (parameter, index, all) =>
        all.findLastIndex((other) => other.name === parameter.name && other.in === parameter.in) === index,
    ),
    ...(body === undefined ? {} : { body }),
    responses: readResponses(operation, root, diagnostics),
    models: [],
    lists: [],
    extra,
    location: operation.at(),
  };
}

function readBody(body: SourcedValue, root: SourcedValue, diagnostics: Diagnostic[]): PageBody | undefined {
  const contents = openApiContents(body, root, "The example of the request body", diagnostics);
  if (contents.every(({ schema, examples }) => schema === undefined && examples.length === 0))
    return undefined;
  const description = textMember(body.value, "description");
  const required = member(body.value, "required");
  return {
    ...(typeof required === "boolean" ? { required } : {}),
    ...(description === undefined ? {} : { description }),
    contents,
    location: body.at(),
  };
}

function readParameters(owner: SourcedValue, root: SourcedValue, diagnostics: Diagnostic[]): PageParameter[] {
  return arrayMember(owner.value, "parameters").flatMap((_, index): PageParameter[] => {
    const written = owner.get(`/parameters/${index}`);
    const parameter = written && followReference(written, root);
    if (parameter === undefined || !isJsonObject(parameter.value)) return [];
    const name = textMember(parameter.value, "name");
    const place = textMember(parameter.value, "in");
    if (!isPlace(place)) return [];
    if (name === undefined) {
      diagnostics.push(finding("unnamed-parameter", `A ${place} parameter has no name`, parameter.at()));
      return [];
    }
    const description = textMember(parameter.value, "description");
    const example = member(parameter.value, "example") ?? firstExample(parameter.value);
    const schema = parameterSchema(parameter);
    const extra = pick(parameter.value, [
      "deprecated",
      "style",
      "explode",
      "allowReserved",
      "allowEmptyValue",
    ]);
    return [
      {
        name,
        in: place,
        required: place === "path" || member(parameter.value, "required") === true,
        ...(description === undefined ? {} : { description }),
        schema,
        ...(example === undefined || example === "" ? {} : { example }),
        ...(Object.keys(extra).length === 0 ? {} : { extra }),
        location: parameter.at("/name"),
      },
    ];
  });
}

/** A parameter may say what it is in the way of a body: with one media type. */
function parameterSchema(parameter: SourcedValue): SourcedValue {
  const [mediaType] = Object.keys(objectMember(parameter.value, "content"));
  const inContent =
    mediaType === undefined ? undefined : parameter.get(`${appendPointer("/content", mediaType)}/schema`);
  return parameter.get("/schema") ?? inContent ?? parameter.with({});
}

function pick(owner: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    // That a list is not written as several parameters is a fact; the others are false where nothing is said.
    keys.flatMap((key) =>
      owner[key] === undefined || (owner[key] === false && key !== "explode") ? [] : [[key, owner[key]]],
    ),
  );
}

function firstExample(parameter: JsonObject): JsonValue | undefined {
  const [first] = Object.values(objectMember(parameter, "examples"));
  return member(first, "value") ?? member(first, "dataValue");
}

function isPlace(place: string | undefined): place is ParameterPlace {
  return place !== undefined && places.includes(place);
}

/** A second response with one status is written `x-200:name`. */
function readResponses(
  operation: SourcedValue,
  root: SourcedValue,
  diagnostics: Diagnostic[],
): PageResponse[] {
  return Object.keys(objectMember(operation.value, "responses")).flatMap((key): PageResponse[] => {
    const match = /^(?:x-)?([1-5](?:\d\d|XX)|default)(?::(.*))?$/i.exec(key);
    const written = operation.get(appendPointer("/responses", key));
    if (match === null || written === undefined) return [];
    const response = followReference(written, root);
    const name = match[2] ?? responseName(response.value);
    const description =
      textMember(response.value, "description") ?? textMember(response.value, "summary") ?? name;
    const headers = objectMember(response.value, "headers");
    const links = readLinks(response, root);
    return [
      {
        status: statusOf(match[1]),
        ...(description === undefined ? {} : { description }),
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
        ...(Object.keys(links).length === 0 ? {} : { links }),
        contents: openApiContents(response, root, `The example of the response ${match[1]}`, diagnostics),
        location: written.at(),
      },
    ];
  });
}

function readLinks(response: SourcedValue, root: SourcedValue): JsonObject {
  const links: JsonObject = {};
  for (const name of Object.keys(objectMember(response.value, "links"))) {
    const link = response.get(appendPointer("/links", name));
    if (link !== undefined) links[name] = followReference(link, root).value;
  }
  return links;
}

/** `2xx` is written in capitals, `default` is not. */
function statusOf(written: string | undefined): string {
  return /^[1-5]xx$/i.test(written ?? "")
    ? (written ?? "").toUpperCase()
    : (written ?? "default").toLowerCase();
}

function responseName(response: JsonValue): string | undefined {
  const name = isJsonObject(response) ? extension(response, "name") : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}
