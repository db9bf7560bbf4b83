import { isJsonObject, isWord } from "../json/json-object.js";
import { getPointer, own } from "../json/pointer.js";
import { isFailureInside, saysOnlyWords } from "../lifecycle/failure-inside.js";
import type { Model } from "../model/define-model.js";
import { isValid } from "../validation/is-valid.js";

/** Fields of wrappers: their presence does not prove that a response has the documented shape. */
const wrapperField = /^(?:error|errors|code|status|message|msg|detail|success|ok|id|request_?id)$/i;

/**
 * Whether the response of a model that returns its output directly has the documented shape, with at least one field
 * that errors do not have.
 */
export function isDocumentedAnswer(model: Pick<Model, "output"> | undefined, body: unknown): boolean {
  if (!model?.output.documented || !isValid(model.output.schema, body, false)) return false;
  if (!isJsonObject(body)) return true;
  const names = Object.keys(model.output.schema.properties ?? {});
  return names.some((name) => !wrapperField.test(name) && !isEmpty(own(body, name)));
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

const idPlaces = ["/task_id", "/taskId", "/id", "/job_id", "/jobId", "/request_id", "/requestId"];
const statePlaces = ["/status", "/state", "/task_status", "/taskStatus"];
const pending =
  /^(?:pending|queued|in[_ -]?queue|submitted|accepted|created|starting|started|processing|in[_ -]?progress|running|waiting|scheduled|排队中?|处理中|运行中|已提交)$/i;

/** The id of a task, if a response only states that the task was accepted. */
export function acceptedTask(status: number, body: unknown): string | undefined {
  for (const place of ["", "/data", "/output", "/result"]) {
    const part = getPointer(body, place);
    const id = idPlaces.map((name) => getPointer(part, name)).find((found) => isWord(found) && found !== "");
    const isPending = statePlaces.some((name) => pending.test(String(getPointer(part, name) ?? "")));
    if (id !== undefined && (isPending || status === 202)) return String(id);
  }
  return undefined;
}
