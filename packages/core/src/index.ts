// The public names of the client. Not exported: the transport, lifecycles and validation, which are details that may
// change; webhooks, the proxy, Node and OpenTelemetry have entries of their own.
export { type Client, createClient } from "./client/client.js";
export type { MapOptions } from "./client/map-options.js";
export { type ClientOptions, clientDefaults } from "./client/options.js";
export type { Predictions } from "./client/predictions.js";
export type { RecoveredCreate } from "./client/recover-creates.js";
export type { PredictionReference, PredictionTarget } from "./client/reference.js";
export type { RunOptions } from "./client/run.js";
export type { StreamOptions, StreamPiece } from "./client/stream.js";
export type { Journal, JournalEntry } from "./contract/journal-entry.js";
export type {
  MapFailure,
  MapProgress,
  Mapping,
  MapResult,
  MapRunning,
  MapSuccess,
} from "./contract/mapping.js";
export type {
  Prediction,
  PredictionJson,
  PredictionTimings,
  PredictionUpdate,
  WaitOptions,
} from "./contract/prediction.js";
export type { PredictionEvent } from "./contract/prediction-event.js";
export type { ValidationMode } from "./contract/validation-mode.js";
export type { WebhookRequest } from "./create/ask-webhook.js";
export type { CreateOptions } from "./create/prepare-create.js";
export type { Extra, InputOptions } from "./create/prepare-input.js";
export type {
  CreateBinding,
  InferredSource,
  InputSource,
  JsonSchema,
  MediaKind,
  MessagesBinding,
  ModelDescriptor,
  ModelMode,
  ModelRoles,
  ModelStream,
  OutputFileBinding,
  RequestMark,
} from "./descriptor/model.js";
export type {
  BodyDescriptor,
  EncodingDescriptor,
  OperationDescriptor,
  ParameterDescriptor,
  ParameterStyle,
  SecurityDescriptor,
  SecurityWays,
  ServerDescriptor,
  ServerVariable,
} from "./descriptor/operation.js";
export type { ModelPrice, PriceOperation, PriceUnit, RateLimit } from "./descriptor/pricing.js";
export type { HmacSigner, JwtSigner, SignerDescriptor, SignerSource } from "./descriptor/security.js";
export type {
  ActionBinding,
  ActionSource,
  AnswerReading,
  BatchBinding,
  BodyCondition,
  Condition,
  ErrorReading,
  JsonPointer,
  JsonValue,
  LifecycleDescriptor,
  ListBinding,
  OperationBinding,
  OutputSource,
  ParameterSource,
  Place,
  PredictionFields,
  PredictionState,
  RequestPlace,
  ResultBinding,
  ServiceDescriptor,
  StateBinding,
  StateRule,
  StreamBinding,
  StreamEvent,
  UploadDescriptor,
} from "./descriptor/service.js";
export { AuthenticationError } from "./errors/authentication-error.js";
export { ConfigurationError } from "./errors/configuration-error.js";
export { ConnectionError } from "./errors/connection-error.js";
export { CorsacError, type ErrorCategory, type ErrorDetails } from "./errors/corsac-error.js";
export { CreateUncertainError } from "./errors/create-uncertain-error.js";
export { InputError } from "./errors/input-error.js";
export { MapStoppedError } from "./errors/map-stopped-error.js";
export { NotFoundError } from "./errors/not-found-error.js";
export { OutputExpiredError } from "./errors/output-expired-error.js";
export { OutputTooLargeError } from "./errors/output-too-large-error.js";
export { PaymentRequiredError } from "./errors/payment-required-error.js";
export { PermissionError } from "./errors/permission-error.js";
export { PredictionCanceledError } from "./errors/prediction-canceled-error.js";
export { PredictionFailedError } from "./errors/prediction-failed-error.js";
export { ProtocolError } from "./errors/protocol-error.js";
export { RateLimitError } from "./errors/rate-limit-error.js";
export { ServiceError } from "./errors/service-error.js";
export { WaitTimeoutError } from "./errors/wait-timeout-error.js";
export { type InputFile, isOutputFile } from "./files/input-file.js";
export { type MessageContent, withMessages } from "./files/with-messages.js";
export type {
  AddedHeaders,
  FaultEvent,
  Hooks,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./hooks/hooks.js";
export type { Signature, Signer, UnsignedRequest } from "./http/authorization.js";
export type { Fetch } from "./http/fetch.js";
export { serverUrl } from "./http/server-url.js";
export { getPointer, setPointer } from "./json/pointer.js";
export { defineModel, type Model, type PresetFacts } from "./model/define-model.js";
export { type Cost, type CostFacts, estimateCost } from "./model/estimate-cost.js";
export type { InputOf, ModelId, ModelOf, OutputOf } from "./model/model-by-id.js";
export { type ModelCatalog, modelCatalog } from "./model/model-catalog.js";
export { modelsByName, type NamedModel } from "./model/models-by-name.js";
export { type PresetInput, type PresetOptions, preset } from "./model/preset.js";
export type { UndocumentedOutput } from "./output/convert-output.js";
export { OutputFile } from "./output/output-file.js";
export { outputText } from "./output/output-text.js";
export type { ReadOptions } from "./output/read-options.js";
export type { SaveOptions } from "./output/save-options.js";
export { type RemoteOutcome, remoteOutcomes } from "./prediction/remote-outcome.js";
export {
  addSample,
  nextQueryIn,
  type ProgressSample,
  type WaitingSituation,
} from "./prediction/wait/waiting-policy.js";
export type { RawMiddleware, RawOptions } from "./raw/raw-client.js";
export type { RawOperations } from "./raw/raw-operations.js";
export type { Logger } from "./redaction/logger.js";
export type { StreamedEvent } from "./responses/response-events.js";
export type { Clock } from "./time/clock.js";
export { didYouMean } from "./validation/did-you-mean.js";
export { validateInput } from "./validation/validate-input.js";
export type { Violation } from "./validation/violation.js";
