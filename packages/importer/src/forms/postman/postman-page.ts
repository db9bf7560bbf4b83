import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedText, SourcedValue } from "../../positions/sourced-value.js";
import type { Page, PageParameter } from "../page.js";
import { parameter, postmanAddress, postmanUrlParameters } from "./postman-address.js";
import { postmanAuth } from "./postman-auth.js";
import { postmanBody } from "./postman-body.js";
import { postmanResponses } from "./postman-responses.js";
import { isSwitchedOff, postmanText } from "./postman-values.js";
import type { PostmanVariables } from "./postman-variables.js";

/** A request of a collection with its context. */
export interface PostmanEntry {
  item: SourcedValue;
  folders: readonly string[];
  /** The authentication of the folders, innermost first, without that of the collection. */
  auths: readonly JsonValue[];
  /** Variables of the folders. */
  variables: PostmanVariables;
}

/**
 * Converts a request of a collection to a page; a request may consist of its address only. Undefined if it has no path.
 *
 * @param schemes Receives the security schemes that are needed.
 * @param unknownHosts Receives variables for a host without a value, each with its first position.
 */
export function postmanPage(
  { item, folders, auths, variables: own }: PostmanEntry,
  variables: PostmanVariables,
  schemes: JsonObject,
  unknownHosts: Map<string, SourceLocation>,
  diagnostics: Diagnostics,
): Page | undefined {
  const request = item.get("/request");
  if (request === undefined) return undefined;
  const isShort = typeof request.value === "string";
  const known = new Map([...variables, ...own]);
  const address = postmanAddress(isShort ? request.value : member(request.value, "url"), known);
  if (address?.path === undefined) {
    const name = textMember(item.value, "name");
    const label = name === undefined ? phrase`A request` : phrase`The request ${JSON.stringify(name)}`;
    const message = phrase`${label} has no path; it was left out`;
    diagnostics.report(finding("left-out", message, item.at("/name")));
    return undefined;
  }
  const place = request.at(isShort ? "" : "/url");
  if (address.unknown !== undefined && !unknownHosts.has(address.unknown))
    unknownHosts.set(address.unknown, place);
  const method = (textMember(request.value, "method") ?? "GET").toLowerCase();
  const headers = isShort ? [] : headersOf(request);
  const contentType = headers.find(({ name }) => /^content-type$/i.test(name));
  const declared =
    typeof contentType?.example === "string" ? contentType.example.split(";")[0]?.trim() : undefined;
  const body = postmanBody(request.get("/body"), declared, known, diagnostics);
  const title = textOf(item, "/name", member(item.value, "name"));
  const statedDescription =
    postmanText(member(request.value, "description")) ?? postmanText(member(item.value, "description"));
  const description = textOf(request, "/description", statedDescription);
  const needed = [member(request.value, "auth"), ...auths].find((auth) => isJsonObject(auth));
  const security = postmanAuth(needed, schemes);
  const extra: JsonObject = {
    ...(address.server === undefined ? {} : { servers: [{ url: address.server }] }),
    ...(security === undefined ? {} : { security }),
    "x-apifox-folder": folders.map((folder) => folder.replace(/[\\/]/g, "\\$&")).join("/"),
  };
  return {
    method,
    path: { text: address.path, location: place },
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    parameters: [...postmanUrlParameters(request, address), ...headers],
    ...(body === undefined ? {} : { body }),
    responses: postmanResponses(item, diagnostics),
    models: [],
    lists: [],
    extra,
    location: item.at("/name"),
  };
}

function headersOf(request: SourcedValue): PageParameter[] {
  return arrayMember(request.value, "header").flatMap((header, index): PageParameter[] => {
    const name = textMember(header, "key");
    return name === undefined || isSwitchedOff(header)
      ? []
      : [parameter(request, `/header/${index}`, name, "header", header)];
  });
}

function textOf(owner: SourcedValue, pointer: string, value: JsonValue | undefined): SourcedText | undefined {
  return typeof value === "string" && value.trim() !== ""
    ? { text: value.trim(), location: owner.at(pointer) }
    : undefined;
}
