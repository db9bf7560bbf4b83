import {
  payloadFields,
  taskIdNames,
  taskStateNames,
  unfinishedWords,
  wrapperFields,
} from "../generated/answer-cues.gen.js";
import { isJsonObject, isWord } from "../json/json-object.js";
import { plainName } from "../json/plain-names.js";
import { own } from "../json/pointer.js";
import { isFailureInside, saysOnlyWords } from "../lifecycle/failure-inside.js";
import type { Model } from "../model/define-model.js";
import { isValid } from "../validation/is-valid.js";

/**
 * Whether the response of a model that returns its output directly has the documented shape, with at least one field
 * that errors do not have.
 */
export function isDocumentedAnswer(model: Pick<Model, "output"> | undefined, body: unknown): boolean {
  if (!model?.output.documented || !isValid(model.output.schema, body, false)) return false;
  if (!isJsonObject(body)) return true;
  const names = Object.keys(model.output.schema.properties ?? {});
  return names.some((name) => !wrapperFields.includes(plainName(name)) && !isEmpty(own(body, name)));
}

/**
 * Whether the response of a model that returns its output directly is a rejection or a failure. A response that
 * contains only a message is a rejection, too, if the documented shape differs.
 */
export function isRefusedAnswer(model: Pick<Model, "output"> | undefined, body: unknown): boolean {
  if (isDocumentedAnswer(model, body)) return false;
  if (isFailureInside(body)) return true;
  return !!model?.output.documented && !isValid(model.output.schema, body, false) && saysOnlyWords(body);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "";
}

/** The id of a task, if a response only states that the task was accepted. */
export function acceptedTask(status: number, body: unknown): string | undefined {
  if (!isJsonObject(body)) return undefined;
  for (const part of [body, ...payloadFields.map((name) => own(body, name))]) {
    if (!isJsonObject(part)) continue;
    const id = taskIdNames.map((name) => own(part, name)).find((found) => isWord(found) && found !== "");
    const isUnfinished = taskStateNames.some((name) => unfinished.has(statusWord(own(part, name))));
    if (id !== undefined && (isUnfinished || status === 202)) return String(id);
  }
  return undefined;
}

/** `IN_PROGRESS`, `in-progress` and `In progress` are one word. */
function statusWord(value: unknown): string {
  return typeof value === "string" ? value.toLowerCase().replace(/[ -]/g, "_") : "";
}

const unfinished: ReadonlySet<string> = new Set(unfinishedWords);
