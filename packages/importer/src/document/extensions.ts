import type { JsonObject, JsonPointer } from "./json.js";
import type { LifecycleDescription } from "./lifecycle.js";
import type { ModelDescription, SourceReference, TextTranslations } from "./model.js";

/** The operation that takes a file as multipart form data and answers with its URL. */
export interface UploadDescription {
  /** The operationId. */
  operation: string;
  /** The form's field that takes the file. */
  field: string;
  /** The URL in the answer. */
  url: JsonPointer;
  /** The most bytes it takes. */
  maximum?: number;
}

/** Root: who this service is. */
export interface ServiceExtension {
  /** The folder's name under `specs/`: `replicate`. */
  name: string;
  title: string;
  /** How files reach the service that are too large for an input. */
  upload?: UploadDescription;
  /** Everything that was inferred of the service counts as declared. */
  "x-corsac-confirmed"?: ConfirmedExtension;
  "x-corsac-text"?: TextTranslations;
}

/** On a schema: what was not declared but read from prose, an example or a model's own schema. */
export interface InferredFact {
  /** The JSON Schema keyword that was inferred; `property` when the whole property was. */
  keyword: string;
  /** Words of a description, an example, the name, the model's own schema, or a real answer that was saved. */
  from: "prose" | "example" | "name" | "model" | "answer";
  /** The words it was read from. */
  text?: string;
  /** The model's own schema says the same: the fact counts as declared. */
  confirmed?: "model";
}

/**
 * On a schema, a model or the service, written by an overlay: somebody has checked what was inferred there, and in all
 * schemas below. It counts as declared: the client refuses what it forbids, and types are closed.
 */
export type ConfirmedExtension = true;

/** On a server: the start of every path that this host does not have. */
export type StripPrefixExtension = string;

/** On a schema: a regular expression of the page that no validator may run, for it might not come to an end. */
export type UncheckedPatternExtension = string;

/** On a schema among the components: its name as the page writes it, which OpenAPI does not allow and TypeScript does. */
export type NameExtension = string;

/** The one document: OpenAPI 3.1 with Corsac's extensions at the root. */
export interface CorsacDocument extends JsonObject {
  openapi: string;
  info: JsonObject;
  paths: JsonObject;
  components: JsonObject;
}

/** Names and value types of the extensions; the JSON Schema in `schemas/` says the same. */
export interface CorsacExtensions {
  "x-corsac-service": ServiceExtension;
  "x-corsac-models": ModelDescription[];
  "x-corsac-lifecycles": Record<string, LifecycleDescription>;
  "x-corsac-inferred": InferredFact[];
  "x-corsac-confirmed": ConfirmedExtension;
  "x-corsac-source": SourceReference[];
  "x-corsac-text": TextTranslations;
  "x-corsac-name": NameExtension;
  "x-corsac-strip-prefix": StripPrefixExtension;
  "x-corsac-unchecked-pattern": UncheckedPatternExtension;
}
