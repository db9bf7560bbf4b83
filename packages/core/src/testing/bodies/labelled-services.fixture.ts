import type { Model } from "../../model/define-model.js";
import {
  samplerChat,
  samplerEnvelope,
  samplerImages,
  samplerJob,
  samplerOpen,
  samplerProxy,
  samplerTask,
} from "../services/generated/index.gen.js";

/**
 * The request that a body responds to: a call of one of four models that return their output directly, or a request of
 * one of three lifecycles.
 */
export type BodyOf =
  | "images"
  | "envelope"
  | "chat"
  | "open"
  | "task create"
  | "task query"
  | "job create"
  | "job query"
  | "proxy create"
  | "proxy query";

/** A body of HTTP 200 and its expected result: `output`, a state, or the category of the error. */
export type LabelledBody = readonly [of: BodyOf, body: unknown, result: string];

/**
 * The models by the first part of a label. No lifecycle of theirs defines how the service rejects requests: the client has
 * to detect it.
 */
export const labelledModels: Readonly<Record<string, Model<{ prompt: string }>>> = {
  images: samplerImages,
  envelope: samplerEnvelope,
  chat: samplerChat,
  open: samplerOpen,
  task: samplerTask,
  job: samplerJob,
  proxy: samplerProxy,
};
