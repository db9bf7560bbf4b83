import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Notes } from "../journal/record.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { type Directives, directiveHeader } from "./directives.js";
import { parseDirectives, promptDirectives } from "./parse-directives.js";

/** Thrown instead of a response: the connection is reset. */
export class ConnectionReset extends Error {}

/**
 * Reads the directives of a request's header and of the rules of its test, when only its operation is known.
 * @throws {Problem} if a directive makes the request fail immediately, or is unknown.
 */
export function failBefore(context: SandboxContext, request: IncomingRequest, notes: Notes): void {
  const header = request.headers.get(directiveHeader);
  const { rules } = context;
  if (header === null && rules.isEmpty) return;
  const operation = notes.match?.operation.id ?? "";
  notes.header = parseDirectives(header ?? "");
  notes.directives = { ...rules.decide({ operation }, context.random), ...notes.header };
  failAtOnce(notes, notes.directives);
}

/**
 * The same once the model is known, including the directives in the prompt. The header has the highest priority,
 * followed by the prompt.
 * @throws {Problem} as above.
 */
export function failForModel(context: SandboxContext, notes: Notes, model: string, prompt = ""): Directives {
  notes.model = model;
  const { rules } = context;
  const asked = promptDirectives(prompt);
  if (rules.isEmpty && Object.keys(asked).length === 0) return notes.directives ?? {};
  const operation = notes.match?.operation.id ?? "";
  const own = { ...rules.decide({ operation, model }, context.random), ...asked };
  const all = { ...notes.directives, ...own, ...notes.header };
  notes.directives = all;
  failAtOnce(notes, all);
  return all;
}

function failAtOnce(notes: Notes, directives: Directives): void {
  const { reset, status, answer, retryAfter } = directives;
  const isNoted = Object.keys(directives).length > 0;
  if (isNoted) notes.failure = describe(directives);
  if (reset === "request") throw new ConnectionReset();
  if (status === undefined && answer !== "error") return;
  const code = status ?? 500;
  const seconds = retryAfter ?? (code === 429 || code === 503 ? 1 : "none");
  const headers: Record<string, string> = seconds === "none" ? {} : { "Retry-After": String(seconds) };
  throw new Problem(code, "Asked for", `The sandbox was asked to answer with ${code}.`, {
    headers,
    // Without a forced status, an error inside a 2xx response is written in the service's format, if it has one.
    isForced: status !== undefined,
  });
}

function describe(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(", ");
}
