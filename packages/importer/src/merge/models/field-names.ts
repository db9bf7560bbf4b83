import type { MediaKind, ModelRoles } from "../../document/model.js";

/*
 * Names that fields go by across services. The only place where the reader knows names of fields; none of them
 * belongs to one service or model. An overlay can always say it differently.
 */

/** A role that one field plays. */
export type SingleRole = Exclude<keyof ModelRoles, "images" | "audio" | "video" | "files" | "model">;

/** Role → names of the field that plays it, the likeliest first. */
export const roleFields: Readonly<Record<SingleRole, readonly string[]>> = {
  prompt: ["prompt", "prompt_a", "text_prompt", "text", "lyrics", "description", "caption"],
  system: ["system_prompt", "systemPrompt", "system_instruction", "system"],
  negativePrompt: ["negative_prompt", "negativePrompt"],
  width: ["width", "image_width"],
  height: ["height", "image_height"],
  size: ["size", "image_size", "resolution"],
  aspectRatio: ["aspect_ratio", "aspectRatio", "ratio"],
  megapixels: ["megapixels"],
  format: ["output_format", "outputFormat", "image_format", "audio_format", "response_format", "format"],
  quality: ["output_quality", "outputQuality", "quality"],
  count: ["num_outputs", "number_of_images", "num_images", "n", "batch_size", "count"],
  seed: ["seed"],
  steps: ["num_inference_steps", "steps", "sampling_steps"],
  duration: ["duration", "seconds", "length_seconds"],
};

/** Fields that take an input picture or several. */
export const imageFields: readonly string[] = [
  "image",
  "images",
  "input_image",
  "input_images",
  "image_url",
  "image_urls",
  "init_image",
  "reference_images",
  "first_frame_image",
  "last_frame_image",
  "mask",
];

/** Fields whose presence tells what a model makes, where its output does not; the first that fits counts. */
export const mediaHints: readonly { media: MediaKind; fields: readonly string[] }[] = [
  {
    media: "video",
    fields: ["fps", "num_frames", "frames_per_second", "first_frame_image", "camera_control"],
  },
  { media: "audio", fields: ["lyrics", "voice", "voice_id", "sample_rate", "audio_format", "bpm", "tempo"] },
  { media: "text", fields: ["messages", "max_tokens", "top_p"] },
  {
    media: "image",
    fields: [
      "width",
      "height",
      "size",
      "image_size",
      "aspect_ratio",
      "megapixels",
      "num_outputs",
      "num_images",
    ],
  },
];

/** Header parameters that the transport fills in. */
export const transportHeaders: readonly string[] = [
  "content-type",
  "accept",
  "user-agent",
  "host",
  "content-length",
];

/** The header that carries the key. */
export const authorizationHeader = "authorization";

/** The member of a body that holds a model's input, apart from what else the request says. */
export const inputFields: readonly string[] = ["input"];

/** Members of a body that take an address which the service calls. */
export const webhookFields: readonly string[] = [
  "webhook",
  "webhook_url",
  "webhookUrl",
  "callback_url",
  "callbackUrl",
  "callBackUrl",
  "notify_hook",
  "notifyHook",
  "notify_url",
  "notifyUrl",
];

/** Members of a body that say of what the service tells that address. */
export const webhookEventFields: readonly string[] = ["webhook_events_filter", "webhook_events"];

/** Members of a body that steer the request and are no input of the model, beside those that name the model. */
export const requestFields: readonly string[] = [...webhookFields, ...webhookEventFields, "state", "stream"];

/** A member of a body that says that something is to be made. */
export const promptFields: readonly string[] = [
  "prompt",
  "prompt_a",
  "text_prompt",
  "negative_prompt",
  "messages",
  "lyrics",
];

/** Members of a body whose value makes a mode of a model. */
export const modeFields: readonly string[] = ["task", "mode", "action", "task_type", "taskType"];

/** The member of a body that asks for the answer in pieces. */
export const streamField = "stream";

/** What path parameters that name a task are called. */
export const taskIdNames: readonly string[] = [
  "task_id",
  "taskId",
  "request_id",
  "requestId",
  "job_id",
  "jobId",
  "prediction_id",
  "generation_id",
];

/** Members of an answer that hold what the model put out. */
export const outputFields: readonly string[] = ["output", "outputs"];

/** Members of an answer that say how far work is: only something that takes its time has them. */
export const statusFields: readonly string[] = ["status", "state", "task_status"];

/** Members of an answer that name the model. */
export const modelFields: readonly string[] = ["model"];
