import type { JsonValue } from "../document/contract.js";
import type { Directives } from "../failures/directives.js";
import type { Match } from "../http/match-operation.js";
import type { Problem } from "../http/problem.js";
import type { IncomingRequest } from "../transport/incoming.js";
import type { KeptEntry } from "./journal-entry.js";
import { masked } from "./mask-body.js";
import type { IsSecret } from "./secret-names.js";

/** Results of processing a request. */
export interface Notes {
  match?: Match;
  body?: JsonValue;
  model?: string;
  prediction?: string;
  problem?: Problem;
  /** Directives of the header, the prompt and the rules of the test. */
  directives?: Directives;
  /** Directives of the header only. */
  header?: Directives;
  /** The same as `directives`, as text. */
  failure?: string;
}

/** Creates the journal's entry for an answered request, without its body. */
export function entryOf(
  request: IncomingRequest,
  came: { number: number; at: number },
  status: number,
  notes: Notes,
  isSecret: IsSecret,
): Omit<KeptEntry, "body"> {
  const headers: Record<string, string> = {};
  request.headers.forEach((value, name) => {
    headers[name] = isSecret(name) ? masked : value;
  });
  const query: Record<string, string> = {};
  if (request.url.search !== "") {
    for (const [name, value] of request.url.searchParams) query[name] = isSecret(name) ? masked : value;
  }
  const { match, model, prediction, problem, failure } = notes;
  const near = problem?.more["near_paths"];
  return {
    number: came.number,
    at: came.at,
    method: request.method,
    path: request.url.pathname,
    query,
    headers,
    ...(match ? { service: match.service.name, operation: match.operation.id } : {}),
    ...(model === undefined ? {} : { model }),
    ...(prediction === undefined ? {} : { prediction }),
    status,
    ...(problem ? { problem: { title: problem.title, detail: problem.message } } : {}),
    ...(Array.isArray(near) ? { near: near.map(String) } : {}),
    ...(failure === undefined ? {} : { failure }),
  };
}
