import { findMessage, wordFields } from "../errors/error-body.js";
import { isJsonObject, isWord } from "../json/json-object.js";
import { plainNames } from "../json/plain-names.js";

// Names in the form of `plainNames`.

/** Flags for the result of a request: `{"success": false}`. */
const flags: readonly string[] = ["success", "ok", "succeed", "succeeded", "issuccess"];
/** Fields that have a value only after an error. */
const errorFields: readonly string[] = ["error", "errors", "err", "errormessage", "errormsg", "errmsg"];
/** Fields with the number or name of the result: `{"code": 401}`, `{"code": "InvalidApiKey"}`. */
const codeFields: readonly string[] = [
  "code",
  "statuscode",
  "errcode",
  "errorcode",
  "errno",
  "retcode",
  "ret",
  "status",
];
/** Envelopes in which gateways place such fields. */
const envelopes: readonly string[] = ["baseresp", "header", "meta", "responsemetadata"];
/** Envelopes that also contain the requested data: a number in them may be part of it. */
const contents: readonly string[] = ["result", "response", "data"];
/** Fields that contain the requested data. */
const payloads: readonly string[] = [
  "data",
  "result",
  "results",
  "output",
  "outputs",
  "images",
  "image",
  "url",
  "urls",
  "text",
  "choices",
  "content",
];
type Fields = ReadonlyMap<string, unknown>;

/** Numbers that mean success: 0, a 2xx status, and the substitutes of gateways: `1`, `10000`, `20000`. */
const successNumber = /^(?:0+|1|2\d\d|[12]0{4,5})$/;
const successWord =
  /^(?:succeed(?:ed)?|ok(?:ay)?|done|accepted|created|submitted|submit success|no error|none|null|normal|(?:request |query |operation |operate )?success(?:ful(?:ly)?)?\.?|成功|(?:请求|操作|提交|创建|查询|任务)?(?:提交|创建)?成功.?)$/i;
const failureWord = /^(?:error|fail(?:ed|ure)?|exception|denied|refused|rejected|unauthorized|forbidden)$/i;

/** Whether the body of a response with a success status states that the request was rejected or failed. */
export function isFailureInside(body: unknown): boolean {
  return isJsonObject(body) && fails(plainNames(body), 0, false);
}

/** Whether a body contains only a message that does not state success: `{"message": "Forbidden"}`. */
export function saysOnlyWords(body: unknown): boolean {
  return isJsonObject(body) && isOnlyWords(plainNames(body));
}

function fails(body: Fields, depth: number, isContent: boolean): boolean {
  if (flags.some((name) => isFlag(body.get(name), false))) return true;
  if (errorFields.some((name) => saysError(body.get(name)))) return true;
  const isFlagged = flags.some((name) => isFlag(body.get(name), true));
  if (!isFlagged && codeFields.some((name) => saysFailure(body.get(name), body, isContent))) return true;
  if (depth === 0 && body.has("detail") && isOnlyWords(body)) return true;
  if (depth > 1) return false;
  return [...envelopes, ...contents].some((name) => {
    const inner = body.get(name);
    return isJsonObject(inner) && fails(plainNames(inner), depth + 1, contents.includes(name));
  });
}

function isFlag(value: unknown, wanted: boolean): boolean {
  return value === wanted || (typeof value === "string" && value.toLowerCase() === String(wanted));
}

/** Whether the value of an error field is an error. */
function saysError(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "" && !saysSuccess(value);
  if (typeof value === "number") return value !== 0;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.some(saysError);
  if (!isJsonObject(value)) return false;
  // `{"error": {"code": 0, "message": ""}}` is not an error.
  const { code, message } = value;
  if (isWord(code) && saysSuccess(String(code))) return false;
  const said = Object.values(value).filter((part) => part !== null && part !== "");
  return said.length > 0 && !(typeof message === "string" && saysSuccess(message) && code === undefined);
}

/** Whether the number or name of a result is a failure, considering its sibling fields. */
function saysFailure(value: unknown, body: Fields, isContent: boolean): boolean {
  if (!isWord(value)) return false;
  const text = String(value).trim();
  if (text === "" || saysSuccess(text)) return false;
  const message = wordFields
    .map((name) => body.get(name))
    .find((words) => typeof words === "string" && words !== "");
  if (typeof message === "string" && saysSuccess(message.trim())) return false;
  if (failureWord.test(text)) return message !== undefined && !hasPayload(body);
  const number = Number(text);
  const isStatus = number >= 400 && number < 600;
  if (isStatus) return !hasPayload(body) || message !== undefined;
  if (isContent) return false;
  // Other numbers or names are specific to the service: they are a failure where the siblings are only messages.
  const isName = Number.isNaN(number) && !/^(?:code|status)$/i.test(text);
  return message !== undefined && !hasPayload(body) && (isName ? isErrorName(text) : number !== 0);
}

/**
 * Matches `InvalidParameter`, `insufficient_quota`, `task_not_exist`, `Throttling.User`; not `queued` or `processing`.
 */
function isErrorName(text: string): boolean {
  return /invalid|error|fail|insufficient|exceed|denied|not_?|unauthori|forbidden|missing|illegal|unsupported|unavailable|limit|throttl|arrear|expired|exist|blocked|sensitive|bad_|unknown|quota|balance|timeout/i.test(
    text,
  );
}

/** Whether a number, name or message of a result means success. */
export function saysSuccess(text: string): boolean {
  return successNumber.test(text) || successWord.test(text.trim());
}

function hasPayload(body: Fields): boolean {
  return payloads.some((name) => {
    const value = body.get(name);
    if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
    return value !== null && value !== undefined && value !== "" && value !== false;
  });
}

function isOnlyWords(body: Fields): boolean {
  const told = [...body].filter(([, value]) => value !== null && value !== "");
  if (told.length === 0 || !told.every(([name]) => wordFields.includes(name))) return false;
  const words = findMessage(Object.fromEntries(told));
  return words !== undefined && !saysSuccess(words);
}
