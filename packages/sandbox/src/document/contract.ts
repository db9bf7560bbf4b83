/** The types of the one document, in one place: nothing else here names the package they come from. */
export type {
  Condition,
  CorsacDocument,
  CreateBinding,
  JsonObject,
  JsonPointer,
  JsonValue,
  LifecycleDescription,
  ListBinding,
  MediaKind,
  ModelDescription,
  ModelRoles,
  OperationBinding,
  OutputFileBinding,
  ParameterSource,
  PredictionFields,
  PredictionState,
} from "@corsac/importer";
