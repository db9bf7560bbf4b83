import { answerCues, isJsonObject, type JsonValue, textMember } from "@corsac/importer/document";
import { CliError } from "../errors/cli-error.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";

/** Names of messages and of the objects around them. */
const messageNames = answerCues.cueNames([...answerCues.messageFields, ...answerCues.errorHolders]);

function codeOf(status: number): ExitCode {
  if (status === 401 || status === 402 || status === 403) return exitCode.authentication;
  return status >= 500 || status === 429 ? exitCode.connection : exitCode.usage;
}

/** The error message in a response body, at any of the usual positions. */
function messageIn(body: unknown, depth = 0): string | undefined {
  if (typeof body === "string") return body.trim() === "" ? undefined : body.trim();
  if (!isJsonObject(asJson(body)) || depth > 2) return undefined;
  const object = asJson(body);
  if (!isJsonObject(object)) return undefined;
  for (const name of messageNames) {
    const field = Object.keys(object).find((one) => answerCues.plainName(one) === name);
    const found =
      field === undefined ? undefined : (textMember(object, field) ?? messageIn(object[field], depth + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function asJson(value: unknown): JsonValue | undefined {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) return undefined;
  const json: JsonValue = JSON.parse(text);
  return json;
}

/** The error of a rejected call, with the whole response of the service. */
export function responseFailure(name: string, response: Response, body: unknown): CliError {
  const serverMessage = messageIn(body);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const isKey = response.status === 401 || response.status === 403;
  return new CliError({
    code: `http-${response.status}`,
    message: say`${name} answered ${response.status}${serverMessage === undefined ? "" : `: ${serverMessage}`}`,
    details: text === undefined || text === "" || text === serverMessage ? [] : [text],
    ...(isKey ? { hint: say`CORSAC_API_KEY holds the key (or --api-key-file names a file with it).` } : {}),
    exitCode: codeOf(response.status),
  });
}
