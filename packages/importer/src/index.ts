export { type BuiltDocument, buildDocument, type ServiceSource } from "./build-document.js";
export type { ApiChange, ChangeSubject } from "./compare/api-change.js";
export { compareDocuments } from "./compare/compare-documents.js";
export { formatChange } from "./compare/format-change.js";
export { type ClientSchema, clientSchema, type UncheckedKeyword } from "./describe/client-schema.js";
export { describeModels, type ModelData } from "./describe/describe-models.js";
export { describeService } from "./describe/describe-service.js";
export { inlineSchema } from "./describe/inline-schema.js";
export { reportUnchecked } from "./describe/report-unchecked.js";
export type {
  BodyData,
  EncodingData,
  OperationData,
  ParameterData,
  ParameterStyle,
  SchemaData,
  SecurityData,
  SecurityWays,
  ServerData,
  ServiceData,
} from "./describe/service-data.js";
export {
  type Diagnostic,
  errorsWithReasons,
  hasErrors,
  type Severity,
  type SourceFile,
  type SourceLocation,
} from "./diagnostics/diagnostic.js";
export { collect, Diagnostics } from "./diagnostics/diagnostics.js";
export { DocumentationError, type DocumentationErrorCode } from "./diagnostics/documentation-error.js";
export { formatDiagnostic } from "./diagnostics/format-diagnostic.js";
export { githubAnnotation } from "./diagnostics/github-annotation.js";
export type { Message, MessageValue } from "./diagnostics/message.js";
export type { AnswerReading, PredictionFields, StateBinding, StateRule } from "./document/answer-reading.js";
export type { BodyCondition, Condition, PredictionState } from "./document/condition.js";
export type {
  CorsacDocument,
  CorsacExtensions,
  InferredFact,
  ServiceExtension,
  StripPrefixExtension,
  UploadDescription,
  VersionExtension,
} from "./document/extensions.js";
export { vocabularyVersion } from "./document/extensions.js";
export type { ErrorReading, FailureCategory } from "./document/failures.js";
export type { JsonObject, JsonPointer, JsonValue } from "./document/json.js";
export type {
  ActionBinding,
  BatchBinding,
  LifecycleDescription,
  ListBinding,
  ResultBinding,
  StreamBinding,
  StreamEvent,
} from "./document/lifecycle.js";
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
  TextTranslations,
} from "./document/model.js";
export type {
  ActionSource,
  OperationBinding,
  OutputSource,
  ParameterSource,
  Place,
  RequestPlace,
  RequestSource,
  WrittenBinding,
} from "./document/operation-binding.js";
export type { ModelPrice, PriceOperation, PriceUnit, RateLimit } from "./document/pricing.js";
export type { HmacSigner, JwtSigner, SignerExtension, SignerSource } from "./document/security.js";
export type { SourceReference } from "./document/source-reference.js";
export { type PageRuleId, pageRules, type RuleDescription } from "./findings/page-rules.js";
export { type DescribedRule, describeRules, isRuleId, type RuleId } from "./findings/rule-table.js";
export { type ExtensionRule, extensionRules } from "./forms/extensions/extension-rules.js";
export type { ModelSchema } from "./forms/model-object/model-schema.js";
export { readModelSchema } from "./forms/model-object/read-model-schema.js";
export { learnAnswer, type SavedAnswer } from "./learn/learn-answer.js";
export type { AcceptedFinding } from "./lint/accepted-findings.js";
export { layModelSchema } from "./model-schema/lay-model-schema.js";
export type { LaidDisagreement } from "./model-schema/lay-model-schemas.js";
export { isExportName } from "./names/identifier.js";
export { emptyNames, modelName, type Names, operationName } from "./names/names.js";
export { appendNames, readNames } from "./names/names-file.js";
export { serviceConstant } from "./names/service-constant.js";
export { stateWords } from "./names/status-words.js";
export { idNames, stateNames } from "./names/task-fields.js";
export { applyOverlay } from "./overlay/apply-overlay.js";
export { applyTranslation } from "./overlay/apply-translation.js";
export { inferFromProse } from "./prose/infer-from-prose.js";
export type { ProseFact, ProseProperty } from "./prose/prose-fact.js";
export { type Documentation, readDocumentation } from "./read-documentation.js";
export type { ReadDocumentationOptions } from "./read-pages.js";
export { foreignReferences } from "./references/foreign-references.js";
export { type ReferenceTarget, referenceTarget } from "./references/reference-target.js";
export type { References, Refusal, RefusedReference } from "./references/references.js";
export {
  diagnosticIn,
  type PageReport,
  pageReport,
  type ReportedFinding,
  type ReportLanguage,
} from "./report/page-report.js";
export { reportHtml, reportMarkdown } from "./report/report-text.js";
export { plainDocument } from "./serialize/plain-document.js";
export { serializeDocument, serializeParts } from "./serialize/serialize-document.js";
export { fixActions, suggestActions } from "./suggest/suggest.js";
export type { Evidence, ProposedAction, Suggestion, Suggestions } from "./suggest/suggestion.js";
export { addActions, formatActions } from "./suggest/write-actions.js";
export { type WriteSuggestionsOptions, writeSuggestions } from "./suggest/write-suggestions.js";
export { validateDocument } from "./validate/validate-document.js";
