export { type BuiltDocument, buildDocument, type ServiceSource } from "./build-document.js";
export { describeModels, type ModelData } from "./describe/describe-models.js";
export { describeService } from "./describe/describe-service.js";
export { inlineSchema } from "./describe/inline-schema.js";
export type {
  OperationData,
  SchemaData,
  SecurityData,
  ServerData,
  ServiceData,
} from "./describe/service-data.js";
export {
  type Diagnostic,
  hasErrors,
  type Severity,
  type SourceFile,
  type SourceLocation,
} from "./diagnostics/diagnostic.js";
export { DocumentationError, type DocumentationErrorCode } from "./diagnostics/documentation-error.js";
export { formatDiagnostic } from "./diagnostics/format-diagnostic.js";
export type {
  CorsacDocument,
  CorsacExtensions,
  InferredFact,
  ServiceExtension,
  StripPrefixExtension,
} from "./document/extensions.js";
export type { JsonObject, JsonPointer, JsonValue } from "./document/json.js";
export type {
  Condition,
  LifecycleDescription,
  ListBinding,
  OperationBinding,
  ParameterSource,
  PredictionFields,
  PredictionState,
} from "./document/lifecycle.js";
export type {
  CreateBinding,
  MediaKind,
  ModelDescription,
  ModelExample,
  ModelKind,
  ModelPreset,
  ModelRoles,
  OutputFileBinding,
  SourceReference,
  TextTranslations,
} from "./document/model.js";
export { type PageRuleId, pageRules, type RuleDescription } from "./lint/rules.js";
export { emptyNames, modelName, type Names, operationName } from "./names/names.js";
export { appendNames, readNames } from "./names/names-file.js";
export { applyOverlay } from "./overlay/apply-overlay.js";
export { applyTranslation } from "./overlay/apply-translation.js";
export { inferFromProse } from "./prose/infer-from-prose.js";
export type { ProseFact, ProseProperty } from "./prose/prose-fact.js";
export {
  type Documentation,
  type ReadDocumentationOptions,
  readDocumentation,
} from "./read-documentation.js";
export { serializeDocument } from "./serialize/serialize-document.js";
export { validateDocument } from "./validate/validate-document.js";
