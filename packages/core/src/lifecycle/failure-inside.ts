import { findMessage } from "../errors/error-body.js";
import {
  contentEnvelopes,
  envelopes,
  errorNameParts,
  errorOnlyFields,
  failureFields,
  failureWords,
  messageFields,
  payloadFields,
  resultFields,
  successFlags,
  successWords,
} from "../generated/answer-cues.gen.js";
import { isJsonObject, isWord } from "../json/json-object.js";
import { plainNames } from "../json/plain-names.js";

type Fields = ReadonlyMap<string, unknown>;

/** Numbers that mean success: 0, a 2xx status, and the substitutes of gateways: `1`, `10000`, `20000`. */
const successNumber = /^(?:0+|1|2\d\d|[12]0{4,5})$/;
/** The end of a message that may be left out: `查询成功！`. */
const lastMark = /[.!。！]$/;

/** Whether the body of a response with a success status states that the request was rejected or failed. */
export function isFailureInside(body: unknown): boolean {
  return isJsonObject(body) && fails(plainNames(body), 0, false);
}

/** Whether a body contains only a message that does not state success: `{"message": "Forbidden"}`. */
export function saysOnlyWords(body: unknown): boolean {
  return isJsonObject(body) && isOnlyWords(plainNames(body));
}

function fails(body: Fields, depth: number, isContent: boolean): boolean {
  if (successFlags.some((name) => isFlag(body.get(name), false))) return true;
  if (failureFields.some((name) => meansError(body.get(name)))) return true;
  const isFlagged = successFlags.some((name) => isFlag(body.get(name), true));
  if (!isFlagged && resultFields.some((name) => meansFailure(body.get(name), body, isContent))) return true;
  if (depth === 0 && errorOnlyFields.some((name) => body.has(name)) && isOnlyWords(body)) return true;
  if (depth > 1) return false;
  return [...envelopes, ...contentEnvelopes].some((name) => {
    const inner = body.get(name);
    return isJsonObject(inner) && fails(plainNames(inner), depth + 1, contentEnvelopes.includes(name));
  });
}

function isFlag(value: unknown, wanted: boolean): boolean {
  return value === wanted || (typeof value === "string" && value.toLowerCase() === String(wanted));
}

/** Whether the value of an error field is an error: not `""`, `{}`, `0`, or `{"code": 0}`. */
export function meansError(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "" && !meansSuccess(value);
  if (typeof value === "number") return value !== 0;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.some(meansError);
  if (!isJsonObject(value)) return false;
  // `{"error": {"code": 0, "message": ""}}` is not an error.
  const { code, message } = value;
  if (isWord(code) && meansSuccess(String(code))) return false;
  const present = Object.values(value).filter((part) => part !== null && part !== "");
  return present.length > 0 && !(typeof message === "string" && meansSuccess(message) && code === undefined);
}

/** Whether the number or name of a result is a failure, considering its sibling fields. */
function meansFailure(value: unknown, body: Fields, isContent: boolean): boolean {
  if (!isWord(value)) return false;
  const text = String(value).trim();
  if (text === "" || meansSuccess(text)) return false;
  const message = messageFields
    .map((name) => body.get(name))
    .find((words) => typeof words === "string" && words !== "");
  if (typeof message === "string" && meansSuccess(message.trim())) return false;
  if (failureWords.includes(text.toLowerCase())) return message !== undefined && !hasPayload(body);
  const number = Number(text);
  const isStatus = number >= 400 && number < 600;
  if (isStatus) return !hasPayload(body) || message !== undefined;
  if (isContent) return false;
  // Other numbers or names are specific to the service: they are a failure where the siblings are only messages.
  const isName = Number.isNaN(number) && !resultFields.includes(text.toLowerCase());
  return message !== undefined && !hasPayload(body) && (isName ? isErrorName(text) : number !== 0);
}

/**
 * Matches `InvalidParameter`, `insufficient_quota`, `task_not_exist`, `Throttling.User`; not `queued` or `processing`.
 */
function isErrorName(text: string): boolean {
  const name = text.toLowerCase();
  return errorNameParts.some((part) => name.includes(part));
}

/** Whether a number, name or message of a result means success. */
export function meansSuccess(text: string): boolean {
  const words = text.trim().toLowerCase().replace(lastMark, "");
  return successNumber.test(text) || successWords.includes(words);
}

function hasPayload(body: Fields): boolean {
  return payloadFields.some((name) => {
    const value = body.get(name);
    if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
    return value !== null && value !== undefined && value !== "" && value !== false;
  });
}

function isOnlyWords(body: Fields): boolean {
  const present = [...body].filter(([, value]) => value !== null && value !== "");
  if (present.length === 0 || !present.every(([name]) => messageFields.includes(name))) return false;
  const words = findMessage(Object.fromEntries(present));
  return words !== undefined && !meansSuccess(words);
}
