/**
 * The types of the document, and the functions that every reader of it needs. Loads neither a parser nor a validator,
 * so that programs can import it at startup.
 */

export { visibleText } from "../diagnostics/visible-text.js";
export * as answerCues from "./answer-cues.js";
export type { AnswerReading, PredictionFields, StateBinding, StateRule } from "./answer-reading.js";
export type { BodyCondition, Condition, PredictionState } from "./condition.js";
export type {
  ConfirmedExtension,
  CorsacDocument,
  CorsacExtensions,
  InferredFact,
  NameExtension,
  ServiceExtension,
  StripPrefixExtension,
  UncheckedPatternExtension,
  UploadDescription,
  VersionExtension,
} from "./extensions.js";
export { vocabularyVersion } from "./extensions.js";
export type { ErrorReading, FailureCategory } from "./failures.js";
export type { JsonObject, JsonPointer, JsonValue } from "./json.js";
export { appendPointer, pointerSegments, valueAtPointer } from "./json-pointer.js";
export {
  arrayMember,
  isJsonObject,
  itemOrMember,
  jsonList,
  jsonObject,
  member,
  objectMember,
  sameJson,
  strings,
  textMember,
} from "./json-values.js";
export type {
  ActionBinding,
  BatchBinding,
  LifecycleDescription,
  ListBinding,
  ResultBinding,
  StreamBinding,
  StreamEvent,
} from "./lifecycle.js";
export type {
  AskedPart,
  CreateBinding,
  InputSource,
  MediaKind,
  MessagesBinding,
  ModelDescription,
  ModelExample,
  ModelKind,
  ModelMode,
  ModelPreset,
  ModelRoles,
  ModelStream,
  OutputFileBinding,
  RequestMark,
  SurroundingEvent,
  TextTranslations,
} from "./model.js";
export type {
  ActionSource,
  OperationBinding,
  OutputSource,
  ParameterSource,
  Place,
  RequestPlace,
  RequestSource,
  SurroundingSource,
  WrittenBinding,
} from "./operation-binding.js";
export {
  countOperations,
  type DocumentOperation,
  isOperationMethod,
  listOperations,
  type OperationMethod,
  operationMethods,
  pathParameters,
} from "./operations.js";
export { ownAddressNames } from "./own-address.js";
export { firstPointer, pointersOf } from "./places.js";
export type { ModelPrice, PriceOperation, PriceUnit, RateLimit } from "./pricing.js";
export { readDocument, readLifecycles, readModels, readServiceExtension } from "./read-document.js";
export { referencePointer, referenceSegments, resolveReference, resolveSchema } from "./schema-reference.js";
export { isSecretName } from "./secret-name.js";
export type { HmacSigner, JwtSigner, SignerExtension, SignerSource } from "./security.js";
export { setProperty } from "./set-property.js";
export type { SourceReference } from "./source-reference.js";
