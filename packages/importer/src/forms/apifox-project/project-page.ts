import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject } from "../../document/json.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedText, SourcedValue } from "../../positions/sourced-value.js";
import { addressOf } from "../address.js";
import { dumpBody } from "../apifox-dump/dump-body.js";
import { dumpParameters } from "../apifox-dump/dump-parameters.js";
import { dumpResponses } from "../apifox-dump/dump-responses.js";
import type { Page, PageParameter } from "../page.js";
import { commonParameters } from "./project-common-parameters.js";
import { commonResponses } from "./project-common-responses.js";
import type { ProjectApi } from "./project-folders.js";
import type { ProjectSecurity } from "./project-security.js";
import type { ProjectServers } from "./project-servers.js";

/** The data that operations of a project share. */
export interface ProjectFacts {
  project: SourcedValue;
  security: ProjectSecurity;
  servers: ProjectServers;
}

/** Converts a project's operation to a page. Its blocks have the format of a page dump, and the same readers. */
export function projectPage(
  { entry, api, folder, folders }: ProjectApi,
  { project, security, servers }: ProjectFacts,
  diagnostics: Diagnostics,
): Page | undefined {
  if (!isJsonObject(api.value)) return undefined;
  const method = textMember(api.value, "method")?.toLowerCase();
  const address = addressOf(textMember(api.value, "path") ?? "");
  if (method === undefined || address === undefined) {
    const message = phrase`An operation has no method or no path; it was left out`;
    diagnostics.report(finding("documentation-only", message, entry.at("/name")));
    return undefined;
  }
  const owners: JsonObject[] = [api.value, ...folders];
  const parameters = api.get("/parameters");
  const own = parameters === undefined ? [] : dumpParameters(parameters, diagnostics);
  const body = api.get("/requestBody");
  const read = body && dumpBody(body, diagnostics);
  const title = text(entry, "name");
  const description = text(api, "description");
  const needed = security.required(owners);
  const addresses = address.server === undefined ? servers.of(owners) : [{ url: address.server }];
  const operationId = textMember(api.value, "operationId");
  const extra: JsonObject = {
    ...(operationId === undefined ? {} : { operationId }),
    ...(arrayMember(api.value, "tags").length === 0 ? {} : { tags: arrayMember(api.value, "tags") }),
    ...(addresses === undefined ? {} : { servers: addresses }),
    ...(needed === undefined ? {} : { security: needed }),
    "x-apifox-folder": folder,
    "x-apifox-status": member(api.value, "status") ?? "",
  };
  return {
    method,
    path: { text: address.path, location: api.at("/path") },
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    parameters: [...own, ...missing(commonParameters(project, api.value), own)],
    ...(read === undefined ? {} : { body: read }),
    responses: [
      ...dumpResponses(api.get("/responses"), api.get("/responseExamples"), diagnostics),
      ...commonResponses(project, api.value, diagnostics),
    ],
    models: [],
    lists: [],
    extra,
    location: entry.at("/name"),
  };
}

function missing(common: readonly PageParameter[], own: readonly PageParameter[]): PageParameter[] {
  return common.filter(
    (parameter) => !own.some((known) => known.name === parameter.name && known.in === parameter.in),
  );
}

function text(owner: SourcedValue, key: string): SourcedText | undefined {
  const found = textMember(owner.value, key);
  return found === undefined ? undefined : { text: found.trim(), location: owner.at(`/${key}`) };
}
