import type { PredictionFields } from "../document/answer-reading.js";
import type { JsonPointer } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { identifierWords } from "./identifier.js";

/*
 * Cue tables: names that services use for asynchronous work. The only place where the reading of lifecycles defines them;
 * an overlay can override them. A comment above an entry names a public description that has it. The entries:
 *
 * - [newapi] https://docs.newapi.pro/en/docs/api: `task_id`, `taskId`, `status`, `fail_reason`, `failReason`, `submit_time`,
 *   `start_time`, `finish_time`, `ids`
 * - [kling] https://app.klingai.com/global/dev/document-api: `task_id`, `task_status`, `task_status_msg`, `task_result`,
 *   `images`, `videos`, `created_at`
 * - [replicate] https://replicate.com/docs/reference/http: `id`, `status`, `output`, `error`, `logs`, `metrics`, `model`,
 *   `version`, `input`, `created_at`, `started_at`, `completed_at`, `data_removed`
 * - [fal] https://docs.fal.ai/documentation/model-apis/inference/queue: `request_id`, `status`, `logs`, `metrics`
 * - [openai] https://platform.openai.com/docs/api-reference/videos: `id`, `status`, `progress`, `error`, `b64_json`, `url`
 * - [bfl] https://docs.bfl.ai/integration_guidelines: `id`, `status`, `result`
 *
 * The other names are the same words in the other cases (`taskId`, `createdAt`), or general words (`job`, `state`, `uuid`).
 */

/** Names of the id of asynchronous work, the most specific first. */
export const idNames: readonly string[] = [
  "task_id",
  "taskId",
  "prediction_id",
  "predictionId",
  "generation_id",
  "generationId",
  "job_id",
  "jobId",
  "video_id",
  "videoId",
  "id",
  "uuid",
  "request_id",
  "requestId",
];

/** The names of an id that are tried in this order where no page shows the response. */
export const usualIdNames: readonly string[] = ["task_id", "taskId", "id"];

/** Names of the field with the ids in a batch query. https://docs.newapi.pro (Suno, Midjourney): `ids`. */
export const batchIdNames: readonly string[] = ["ids", "task_ids", "taskIds", "job_ids", "jobIds", "id_list"];

/** Names of the field with the status word. */
export const stateNames: readonly string[] = [
  "status",
  "state",
  "task_status",
  "taskStatus",
  "job_status",
  "jobStatus",
];

/** Whether a field name is that of a status word: in {@link stateNames}, or with such an ending (`render_state`). */
export function isStateName(name: string): boolean {
  return stateNames.includes(name) || stateEndings.has(identifierWords(name).at(-1)?.toLowerCase() ?? "");
}

const stateEndings: ReadonlySet<string> = new Set(["status", "state", "phase"]);

/** Names of ids that only asynchronous work has, whatever the other fields are: `task_id`, `jobNo`. */
export function isTaskIdName(name: string): boolean {
  return /^(?:task|job|prediction|generation) (?:id|no|uuid|sn)$/.test(
    identifierWords(name).join(" ").toLowerCase(),
  );
}

/** The name of the id at a pointer; for a list of ids, that of its items: `/data/job_ids/0` → `job_id`. */
export function idNameAt(pointer: JsonPointer): string {
  const segments = pointerSegments(pointer);
  const name = segments.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  return /^\d+$/.test(segments.at(-1) ?? "") ? name.replace(/s$/, "") : name;
}

/** Names of a prediction's other fields. */
export const fieldNames: Readonly<Record<keyof PredictionFields, readonly string[]>> = {
  output: ["output", "outputs", "result", "results", "task_result", "images", "videos", "audio"],
  error: ["error", "fail_reason", "failReason", "failure_reason", "error_message", "task_status_msg"],
  logs: ["logs"],
  metrics: ["metrics", "usage"],
  progress: ["progress"],
  model: ["model", "model_name"],
  version: ["version"],
  input: ["input"],
  createdAt: ["created_at", "createdAt", "submit_time"],
  startedAt: ["started_at", "startedAt", "start_time"],
  completedAt: ["completed_at", "completedAt", "finish_time", "finished_at"],
  removed: ["data_removed"],
};

/** Names that only outputs have, also below the other facts. */
export const certainOutputNames: readonly string[] = [
  "output",
  "outputs",
  "result",
  "results",
  "task_result",
];

/** Members of an envelope around one value that has no name of its own: `{ code, data: "47443cc1-…", message }`. */
export const bareEnvelopeNames: readonly string[] = ["code", "message", "msg", "success", "status", "error"];

/** Members of envelopes, which operations may take as well, but which are not ids. */
export const otherThanIdNames: readonly string[] = [
  "code",
  "message",
  "msg",
  "status",
  "state",
  "model",
  "type",
];

/** Whether a field has the code of a result, which a table on the page explains. */
export function isCodeName(name: string): boolean {
  return /code|status|errno/i.test(name);
}

/** Whether a field is about the response or the time of a request, and not a value of a task: `ok`, `err_msg`, `time`. */
export function isEnvelopeName(name: string): boolean {
  return (
    bareEnvelopeNames.includes(name) ||
    otherThanIdNames.includes(name) ||
    isCodeName(name) ||
    /^(?:ok|err(?:or)?_?(?:msg|message|info)|.*time(?:stamp)?|created(?:_at)?)$/i.test(name)
  );
}

/** Values of a `response_format` that are forms of responses, not file formats. [openai] */
export const responseForms: readonly string[] = ["url", "b64_json", "json"];

/** Path segments that name an action. */
export const verbSegments: ReadonlySet<string> = new Set([
  "create",
  "submit",
  "generate",
  "query",
  "fetch",
  "get",
  "status",
  "result",
  "results",
  "retrieve",
  "detail",
  "info",
  "poll",
]);

/** Path segments that mean asynchronous work in general. */
export const workSegments: ReadonlySet<string> = new Set([
  "task",
  "tasks",
  "job",
  "jobs",
  "generation",
  "generations",
]);
