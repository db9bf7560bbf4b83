import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { extension, isForeignExtension } from "../extensions/extension-rules.js";
import type { Page, PageBody, PageResponse } from "../page.js";
import { followReference } from "./follow-reference.js";
import { openApiContents } from "./openapi-contents.js";
import { openApiParameters } from "./openapi-parameters.js";
import { statusKey } from "./status-key.js";

const read = ["summary", "description", "parameters", "requestBody", "responses"];

/** One operation of an OpenAPI file as a page. */
export function openApiOperation(
  root: SourcedValue,
  item: SourcedValue,
  path: string,
  method: string,
  diagnostics: Diagnostics,
): Page | undefined {
  const operation = item.get(`/${method}`);
  if (operation === undefined || !isJsonObject(operation.value)) return undefined;
  const title = textMember(operation.value, "summary") ?? textMember(item.value, "summary");
  const own = textMember(operation.value, "description");
  const shared = textMember(item.value, "description");
  const description = own ?? shared;
  const around = openApiParameters(item, root, diagnostics);
  const inside = openApiParameters(operation, root, diagnostics);
  const bodyValue = operation.get("/requestBody");
  const declared = bodyValue && readBody(followReference(bodyValue, root), root, diagnostics);
  // A body that several operations refer to has the position of the reference in this operation.
  const located = declared && { ...declared, location: bodyValue.at() };
  const body = located ?? inside.body ?? around.body;
  const servers = arrayMember(item.value, "servers");
  const extra = Object.fromEntries(
    Object.entries(operation.value).filter(
      ([key, value]) => !read.includes(key) && !(key === "deprecated" && value === false),
    ),
  );
  if (servers.length > 0) extra["servers"] ??= servers;
  for (const [key, value] of Object.entries(isJsonObject(item.value) ? item.value : {}))
    if (isForeignExtension(key)) extra[key] ??= value;
  return {
    method,
    path: { text: path, location: item.at() },
    ...(title === undefined ? {} : { title: { text: title, location: operation.at("/summary") } }),
    ...(description === undefined
      ? {}
      : {
          description: {
            text: description,
            location: own === undefined ? item.at("/description") : operation.at("/description"),
          },
        }),
    parameters: [...around.parameters, ...inside.parameters].filter(
      (parameter, index, all) =>
        all.findLastIndex((other) => other.name === parameter.name && other.in === parameter.in) === index,
    ),
    ...(body === undefined ? {} : { body }),
    responses: readResponses(operation, root, diagnostics),
    models: [],
    lists: [],
    extra,
    ...(extra["security"] === undefined ? {} : { securityAt: operation.at("/security") }),
    location: operation.at(),
  };
}

function readBody(body: SourcedValue, root: SourcedValue, diagnostics: Diagnostics): PageBody | undefined {
  const contents = openApiContents(body, root, phrase`The example of the request body`, diagnostics);
  if (contents.length === 0) return undefined;
  const description = textMember(body.value, "description");
  const declared = member(body.value, "required");
  // If only the media type of a body is documented, the body is not required.
  const isEmpty = contents.every(({ schema, examples }) => schema === undefined && examples.length === 0);
  const required = typeof declared === "boolean" ? declared : isEmpty ? false : undefined;
  return {
    ...(required === undefined ? {} : { required }),
    ...(description === undefined ? {} : { description }),
    contents,
    location: body.at(),
  };
}

/** A second response with the same status is written `x-200:name`. */
function readResponses(
  operation: SourcedValue,
  root: SourcedValue,
  diagnostics: Diagnostics,
): PageResponse[] {
  return Object.keys(objectMember(operation.value, "responses")).flatMap((key): PageResponse[] => {
    const written = operation.get(appendPointer("/responses", key));
    const read = statusKey(key);
    if (written === undefined || (read === undefined && key.startsWith("x-"))) return [];
    if (read === undefined) {
      const message = phrase`The response ${JSON.stringify(key)} is of no status that HTTP has; it was left out`;
      diagnostics.report(finding("left-out", message, written.at()));
      return [];
    }
    if (read.isRepaired) {
      const message = phrase`The response ${JSON.stringify(key)} is not named by a status; it is read as ${read.status}`;
      diagnostics.report(finding("repaired-declaration", message, written.at()));
    }
    const response = followReference(written, root);
    const name = read.name ?? responseName(response.value);
    const description =
      textMember(response.value, "description") ?? textMember(response.value, "summary") ?? name;
    const headers = objectMember(response.value, "headers");
    const links = readLinks(response, root);
    const extensions = Object.fromEntries(
      Object.entries(isJsonObject(response.value) ? response.value : {}).filter(([name]) =>
        isForeignExtension(name),
      ),
    );
    return [
      {
        status: read.status,
        ...(description === undefined ? {} : { description }),
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
        ...(Object.keys(links).length === 0 ? {} : { links, linkPlaces: linkPlaces(response) }),
        ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
        contents: openApiContents(
          response,
          root,
          phrase`The example of the response ${read.status}`,
          diagnostics,
        ),
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

function linkPlaces(response: SourcedValue): Record<string, SourceLocation> {
  const names = Object.keys(objectMember(response.value, "links"));
  return Object.fromEntries(names.map((name) => [name, response.at(appendPointer("/links", name))]));
}

function responseName(response: JsonValue): string | undefined {
  const name = isJsonObject(response) ? extension(response, "name") : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}
