import type { MediaKind, ModelRoles } from "../../document/model.js";

/*
 * Field names that are common across services. All field names that the importer recognises are listed here; none of
 * them is specific to one service or model. An overlay can override every result.
 */

/** A role that one field has. */
export type SingleRole = Exclude<keyof ModelRoles, "images" | "audio" | "video" | "files" | "model">;

/** Role → names of the field that has it, the likeliest first. */
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

/**
 * Path words for the parameter that identifies a model, where the operation creates something: `{deployment-id}`,
 * `{app}`.
 */
export const modelPlaceWords: readonly string[] = ["model", "app", "deployment"];

/** Path words for the owner of a model, before the model's name: `{model_owner}/{model_name}`. */
export const ownerWords: readonly string[] = [
  "owner",
  "org",
  "organization",
  "namespace",
  "provider",
  "vendor",
  "publisher",
];

/** Fields that take one or several input images. */
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

/** Fields whose presence determines what a model creates, where its output does not; the first match is used. */
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

/** Header parameters that the transport sets; `user-agent` where the page shows the one of a tool. */
export const transportHeaders: readonly string[] = ["content-type", "accept", "host", "content-length"];

/** The header that contains the key. */
export const authorizationHeader = "authorization";

/** The member of a body that contains a model's input, separate from the other members of the request. */
export const inputFields: readonly string[] = ["input"];

/** Members of a body that take a callback URL. */
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

/** Members of a body that select the events that are sent to the callback URL. */
export const webhookEventFields: readonly string[] = ["webhook_events_filter", "webhook_events"];

/**
 * Members of a body that control the request and are not part of the model's input, other than those that name the
 * model.
 */
export const requestFields: readonly string[] = [...webhookFields, ...webhookEventFields, "state", "stream"];

/** Members of a body that indicate that something is created. */
export const promptFields: readonly string[] = [
  "prompt",
  "prompt_a",
  "text_prompt",
  "negative_prompt",
  "messages",
  "lyrics",
];

/** Members of a body whose value selects a mode of a model. */
export const modeFields: readonly string[] = ["task", "mode", "action", "task_type", "taskType"];

/** The member of a body that requests a streamed response. */
export const streamField = "stream";

/** Names of path parameters that contain the id of a task. */
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

/** Members of the envelope of a response. */
export const envelopeFields: readonly string[] = ["code", "msg", "message", "success", "data", "error"];

/** Members of a response that contain the output of the model. */
export const outputFields: readonly string[] = ["output", "outputs"];

/** Members of a response that contain the progress of the work: only long-running tasks have them. */
export const statusFields: readonly string[] = ["status", "state", "task_status"];

/** Members of a response that name the model. */
export const modelFields: readonly string[] = ["model"];
