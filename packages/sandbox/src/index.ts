export type { TestControl } from "./control/test-control.js";
export {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxServiceSummary,
} from "./create-sandbox.js";
export type { CorsacDocument } from "./document/contract.js";
export { directiveHeader } from "./failures/directives.js";
export type { FailureRule } from "./failures/failure-rules.js";
export type { RequestHandler } from "./http/handle-request.js";
export type { TestSettings } from "./isolation/check-settings.js";
export { testHeader } from "./isolation/test-id.js";
export type { JournalEntry, JournalQuery } from "./journal/journal-entry.js";
export type { Clock } from "./predictions/clock.js";
export type { MediaPlanner, MediaPlanners } from "./render/media-planners.js";
export type { PlannedFile } from "./render/planned-output.js";
export type { Subject } from "./render/subject.js";
export { SandboxError, type SandboxErrorCode } from "./sandbox-error.js";
export type { AnsweredRequest, SandboxLogger } from "./sandbox-logger.js";
export type { StreamPace } from "./streams/pace.js";
export type { IncomingRequest, RequestHeaders, RequestUrl } from "./transport/incoming.js";
export type { Delivery, Reply, ReplyBody } from "./transport/reply.js";
export type { SchemaCheck, SchemaEngine, SchemaError } from "./validation/schema-engine.js";
export type { WebhookDelivery } from "./webhooks/webhook-options.js";
