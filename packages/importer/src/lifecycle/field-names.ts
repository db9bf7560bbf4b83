import type { PredictionFields, PredictionState } from "../document/lifecycle.js";

/** Names under which services answer with the id of asynchronous work, the likeliest first. */
export const idNames: readonly string[] = [
  "id",
  "task_id",
  "taskId",
  "prediction_id",
  "request_id",
  "job_id",
];

/** Names of the field that holds the status word. */
export const stateNames: readonly string[] = ["status", "state", "task_status", "taskStatus"];

/** Where the other facts of a prediction stand. */
export const fieldNames: Readonly<Record<keyof PredictionFields, readonly string[]>> = {
  output: ["output", "outputs", "result", "results", "task_result", "images", "videos", "audio"],
  error: ["error", "fail_reason", "failReason", "error_message", "task_status_msg"],
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

/** What status words mean wherever they occur; compared in lower case. */
export const stateWords: Readonly<Record<string, PredictionState>> = {
  starting: "pending",
  submitted: "pending",
  queued: "pending",
  pending: "pending",
  in_queue: "pending",
  not_start: "pending",
  processing: "running",
  running: "running",
  in_progress: "running",
  succeeded: "succeeded",
  success: "succeeded",
  succeed: "succeeded",
  completed: "succeeded",
  failed: "failed",
  failure: "failed",
  error: "failed",
  canceled: "canceled",
  cancelled: "canceled",
  aborted: "canceled",
};
