/**
 * The one document: its types, and what every reader of it needs. Neither a parser nor a validator is loaded with it, so that
 * programs can import it at their start.
 */
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
} from "./extensions.js";
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
  Condition,
  FailureCategory,
  LifecycleDescription,
  ListBinding,
  PredictionFields,
  PredictionState,
  ResultBinding,
  StateBinding,
  StateRule,
  StreamBinding,
  StreamEvent,
} from "./lifecycle.js";
export type {
  CreateBinding,
  MediaKind,
  ModelDescription,
  ModelExample,
  ModelKind,
  ModelMode,
  ModelPreset,
  ModelRoles,
  ModelStream,
  OutputFileBinding,
  SourceReference,
  TextTranslations,
} from "./model.js";
export type { ActionSource, OperationBinding, OutputSource, ParameterSource } from "./operation-binding.js";
export {
  countOperations,
  type DocumentOperation,
  isOperationMethod,
  listOperations,
  type OperationMethod,
  operationMethods,
  pathParameters,
} from "./operations.js";
export { readDocument, readLifecycles, readModels, readServiceExtension } from "./read-document.js";
export { referencePointer, referenceSegments, resolveReference, resolveSchema } from "./schema-reference.js";
export { setProperty } from "./set-property.js";
