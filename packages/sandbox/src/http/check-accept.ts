import { partsOf } from "../operations/parts.js";
import { accepts } from "../requests/accepts.js";
import type { Asked } from "../requests/asked.js";
import type { Match } from "./match-operation.js";
import { Problem } from "./problem.js";

const known = new WeakMap<Match["operation"], string[]>();

/**
 * Rejects a request whose `Accept` header allows none of the operation's media types.
 * @throws {Problem} 406 with the operation's media types.
 */
export function checkAccept({ match, request }: Pick<Asked, "match" | "request">): void {
  const header = request.headers.get("accept");
  if (header === null || header.includes("*/*")) return;
  const offered = known.get(match.operation) ?? mediaTypesOf(match);
  known.set(match.operation, offered);
  if (offered.length === 0 || offered.some((mediaType) => accepts(header, mediaType))) return;
  const detail = `The operation answers with ${offered.join(" or ")}, and Accept is ${JSON.stringify(header.slice(0, 200))}.`;
  throw new Problem(406, "Not acceptable", detail);
}

/** The media types of an operation's success. Empty if none are documented. */
function mediaTypesOf({ service, operation }: Match): string[] {
  const documented = operation.responses
    .filter(({ status }) => /^(2|default)/.test(status))
    .flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType));
  if (documented.length === 0) return [];
  const types = new Set(documented);
  for (const { create, description } of service.models) {
    if (!create.some((binding) => binding.operation === operation.id)) continue;
    if (description.stream) types.add("text/event-stream");
    for (const { encoding, media } of description.output.files)
      if (encoding === "body") types.add(`${media}/*`);
  }
  for (const part of partsOf(service).get(operation.id) ?? []) {
    if (part.kind === "stream") types.add("text/event-stream");
    if (part.kind === "download" || part.kind === "result") types.add("*/*");
  }
  return [...types];
}
