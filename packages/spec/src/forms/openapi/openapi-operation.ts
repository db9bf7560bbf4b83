import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";
import { finding } from "../../lint/finding.js";
import type { Page, PageBody, PageParameter, PageResponse, ParameterPlace } from "../page.js";
import { SourcedValue } from "../sourced-value.js";
import { openApiContents } from "./openapi-contents.js";

const places: readonly string[] = ["path", "query", "header", "cookie"] satisfies ParameterPlace[];
const read = ["summary", "description", "parameters", "requestBody", "responses"];
/** Links into the tool the page was made with. */
const dropped = ["x-run-in-apifox"];

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
  const body = bodyValue && readBody(followReference(bodyValue, root), diagnostics);
  const extra = Object.fromEntries(
    Object.entries(operation.value).filter(
      ([key, value]) =>
        !read.includes(key) && !dropped.includes(key) && !(key === "deprecated" && value === false),
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

function readBody(body: SourcedValue, diagnostics: Diagnostic[]): PageBody | undefined {
  const contents = openApiContents(body, "The example of the request body", diagnostics);
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
    const schema = parameter.get("/schema") ?? new SourcedValue({}, parameter.source, parameter.spans);
    return [
      {
        name,
        in: place,
        required: place === "path" || member(parameter.value, "required") === true,
        ...(description === undefined ? {} : { description }),
        schema,
        ...(example === undefined || example === "" ? {} : { example }),
        location: parameter.at("/name"),
      },
    ];
  });
}

function firstExample(parameter: JsonObject): JsonValue | undefined {
  const [first] = Object.values(objectMember(parameter, "examples"));
  return member(first, "value");
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
    const match = /^(?:x-)?([1-5](?:\d\d|XX)|default)(?::(.*))?$/.exec(key);
    const written = operation.get(appendPointer("/responses", key));
    if (match === null || written === undefined) return [];
    const response = followReference(written, root);
    const name = match[2] ?? textMember(response.value, "x-apifox-name");
    const description = textMember(response.value, "description") ?? name;
    const headers = objectMember(response.value, "headers");
    return [
      {
        status: match[1] ?? "default",
        ...(description === undefined ? {} : { description }),
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
        contents: openApiContents(response, `The example of the response ${match[1]}`, diagnostics),
        location: written.at(),
      },
    ];
  });
}

/** What a reference to a component of the same file points at; the value itself where it is none. */
function followReference(value: SourcedValue, root: SourcedValue): SourcedValue {
  const reference = member(value.value, "$ref");
  const pointer = typeof reference === "string" ? referencePointer(reference) : undefined;
  return (pointer === undefined ? undefined : root.get(pointer)) ?? value;
}
