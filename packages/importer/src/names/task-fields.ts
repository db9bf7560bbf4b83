import type { PredictionFields } from "../document/answer-reading.js";
import type { JsonPointer } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { identifierWords } from "./identifier.js";

/*
 * Names and words that services use for asynchronous work, collected from the documentation of several gateways. The
 * only place where the reading of lifecycles defines them; an overlay can override them.
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
