import { isJsonType } from "../document/read-contents.js";
import { responseFor } from "../document/response-for.js";
import type { DocumentedResponse, Operation } from "../document/service.js";
import { errorReply } from "../http/error-reply.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import { type Preferences, readPreferences } from "../requests/preferences.js";
import type { Reply } from "../transport/reply.js";
import { documentedReply } from "./documented-reply.js";

/**
 * Answers a valid request according to its `Prefer` header. A success of an operation with an effect executes it.
 * @param act Executes the operation.
 * @throws {Problem} 400 for an undocumented response or example, or an invalid status.
 */
export async function answerPreferred(
  context: SandboxContext,
  asked: Asked,
  act: () => Promise<Reply>,
): Promise<Reply> {
  const wanted = readPreferences(asked.request.headers.get("prefer"));
  if (wanted.code === undefined && wanted.example === undefined) return act();
  const { operation } = asked.match;
  const status = statusOf(wanted) ?? statusWith(operation, wanted.example) ?? operation.response.status;
  const response = responseFor(operation, status);
  if (!response) throw notDocumented(operation, status);
  if (wanted.example === undefined && isSameAsUsual(operation, response)) {
    const reply = await act();
    return reply.status >= 200 && reply.status < 300 ? { ...reply, status } : reply;
  }
  return isBareError(response, status, wanted)
    ? errorReply(askedFor(status, response), asked.match, context.clock.now())
    : documentedReply(context, asked, response, status, wanted.example);
}

/** Statuses of final responses. 1xx only announce one. */
const finalStatus = /^[2-5]\d\d$/;

function statusOf({ code }: Preferences): number | undefined {
  if (code === undefined) return undefined;
  if (finalStatus.test(code)) return Number(code);
  const detail = `Prefer asks for the status ${JSON.stringify(code)}. A response has 200 to 599.`;
  throw new Problem(400, "Unknown response", detail, { isForced: true });
}

function statusWith({ responses }: Operation, example: string | undefined): number | undefined {
  const found = responses.find(({ contents }) =>
    contents.some(({ examples }) => examples.some(({ name }) => name === example)),
  );
  return found && finalStatus.test(found.status) ? Number(found.status) : undefined;
}

/** Whether a response has the schema of the operation's usual response. */
function isSameAsUsual({ response: { documented } }: Operation, wanted: DocumentedResponse): boolean {
  if (!documented || !/^2/.test(wanted.status)) return false;
  const shape = ({ contents }: DocumentedResponse): string =>
    JSON.stringify(contents.map(({ mediaType, raw }) => [mediaType, raw]));
  return documented === wanted || (wanted.contents.length > 0 && shape(documented) === shape(wanted));
}

/** Whether the document has no example of an error. Then the sandbox's own message is used. */
function isBareError({ contents }: DocumentedResponse, status: number, { example }: Preferences): boolean {
  const json = contents.find(({ mediaType }) => isJsonType(mediaType));
  return status >= 400 && example === undefined && json !== undefined && json.examples.length === 0;
}

/** The error, with a pause before the next attempt unless the document has one. */
function askedFor(status: number, { headers: documented }: DocumentedResponse): Problem {
  const isDocumented = documented.some(({ name }) => name.toLowerCase() === "retry-after");
  const isPause = (status === 429 || status === 503) && !isDocumented;
  const headers: Record<string, string> = isPause ? { "Retry-After": "1" } : {};
  const extra = { headers, isForced: true };
  return new Problem(status, "Asked for", `The sandbox was asked to answer with ${status}.`, extra);
}

function notDocumented({ id, responses }: Operation, status: number): Problem {
  const known = responses.map((response) => response.status).join(", ") || "none";
  const detail = `${id} documents no response ${status}. Documented: ${known}.`;
  return new Problem(400, "Unknown response", detail, { isForced: true });
}
