import type { JsonObject, JsonValue } from "../../document/json.js";
import { distinctJson, sameJson } from "../../document/json-values.js";
import { operationName } from "../../names/names.js";
import type { MergeState } from "../merge-state.js";
import { bothTexts } from "../schemas/merge-schemas.js";
import { sourceReference } from "../source-reference.js";
import { mergeParameters } from "./merge-parameters.js";
import { mergeRequestBody } from "./merge-request-body.js";
import { mergeResponses } from "./merge-responses.js";
import { type OperationUse, useTitle } from "./operation-use.js";
import { requestVariants } from "./request-variant.js";

/** One operation of the document from all pages that document it, with its models added to the state. */
export function mergeOperation(uses: readonly OperationUse[], state: MergeState): JsonObject {
  const [first] = uses;
  if (first === undefined) return {};
  const { method, path } = first;
  const operationId = operationName(method, path, first.page.title?.text ?? "", state.names);
  const exampleKey = (use: OperationUse): string => state.slugs.get(use.offer?.id ?? "") ?? "example";
  const parameters = mergeParameters(uses, `${method.toUpperCase()} ${path}`, state.diagnostics);
  const body = mergeRequestBody(requestVariants(uses, state.diagnostics), operationId, state, exampleKey);
  const description = uses
    .map(({ page }): JsonValue => page.description?.text ?? "")
    .reduce((one, other) => (one === "" ? other : bothTexts(one, other)), "");
  const summary = summaryOf(uses);
  return {
    ...extraOf(uses, state.security),
    operationId,
    ...(summary === "" ? {} : { summary }),
    ...(description === "" ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: mergeResponses(uses, exampleKey, state),
    "x-corsac-source": distinctJson(
      uses.map(({ page, offer }) => sourceReference(offer?.location ?? page.location)),
    ),
  };
}

/** The title of a page; of several pages, the common part of their titles without the models' names. */
function summaryOf(uses: readonly OperationUse[]): string {
  const titles = uses.map(useTitle);
  const [first = ""] = titles;
  if (titles.every((title) => title === first)) return first;
  const plain = uses.map(({ offer }, index) => (titles[index] ?? "").replace(offer?.id ?? "", "").trim());
  const [common = ""] = plain;
  if (common !== "" && plain.every((title) => title === common)) return common;
  const start = commonStart(titles);
  return start === "" ? first : start;
}

/** The common start of all titles, up to the end of a word; empty where it is too short to be useful. */
function commonStart(titles: readonly string[]): string {
  const [first = ""] = titles;
  let length = first.length;
  while (length > 0 && !titles.every((title) => title.startsWith(first.slice(0, length)))) length -= 1;
  // Not in the middle of a Latin word.
  const start = first
    .slice(0, length)
    .replace(titles.some((title) => /^\w/.test(title.slice(length))) ? /\w+$/ : /$^/, "");
  const text = start.replace(/[\s\p{P}\p{S}]+$/u, "");
  return text.length < 2 ? "" : text;
}

/**
 * The other keywords that OpenAPI pages declare for the operation; the first value is used, tags and security
 * requirements are combined.
 */
function extraOf(uses: readonly OperationUse[], common: JsonValue | undefined): JsonObject {
  const result: JsonObject = {};
  const tags: JsonValue[] = [];
  for (const { page } of uses) {
    for (const [key, value] of Object.entries(page.extra ?? {})) {
      if (key === "tags" && Array.isArray(value)) tags.push(...value);
      else if (!Object.hasOwn(result, key)) result[key] = value;
    }
  }
  const security = securityOf(uses, common);
  if (security !== undefined) result["security"] = security;
  return tags.length === 0 ? result : { tags: distinctJson(tags), ...result };
}

/** The security requirements of all pages as alternatives; where some pages need none, that is an alternative, too. */
function securityOf(uses: readonly OperationUse[], common: JsonValue | undefined): JsonValue | undefined {
  const declared = [...new Set(uses.map(({ page }) => page))].map(({ extra }) => extra?.["security"]);
  const [first] = declared;
  if (declared.every((one) => sameJson(one, first))) return first;
  const ways = declared.map((one) => one ?? common).filter((one) => Array.isArray(one));
  return distinctJson(ways.flatMap((one): JsonValue[] => (one.length === 0 ? [{}] : one)));
}
