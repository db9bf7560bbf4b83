import type { ErrorReading } from "./failures.js";
import type { JsonObject } from "./json.js";
import type { LifecycleDescription } from "./lifecycle.js";
import type { ModelDescription, TextTranslations } from "./model.js";
import type { Place } from "./operation-binding.js";
import type { PriceOperation, RateLimit } from "./pricing.js";
import type { PrefixExtension, SignerExtension } from "./security.js";
import type { SourceReference } from "./source-reference.js";

/** At the root: the version of this vocabulary. A reader of one version refuses documents of another. */
export const vocabularyVersion = 2;
export type VersionExtension = typeof vocabularyVersion;

/** The operation that takes a file and answers with its URL. Its media type is the operation's: multipart, or the file itself. */
export interface UploadDescription {
  /** The operationId. */
  operation: string;
  /** The form's field that takes the file; absent where the body is the file. */
  field?: string;
  /** The URL or the id in the response: what stands in the input instead of the file. */
  url: Place;
  /** The most bytes it takes. */
  maximum?: number;
  /** Media types that it takes, as `image/*`; all if absent. Of several uploads the first that suits is taken. */
  accepts?: string[];
}

/** Root: who this service is. */
export interface ServiceExtension {
  /** The folder's name under `specs/`: `replicate`. */
  name: string;
  title: string;
  /** How files reach the service before a create. */
  upload?: UploadDescription | UploadDescription[];
  /** How each of its operations tells what is wrong. */
  errors?: ErrorReading;
  /** What the pages say of how much it takes. */
  rateLimits?: RateLimit[];
  /** Tells the prices of its models. */
  priceOperation?: PriceOperation;
  /** Everything that was inferred of the service counts as declared. */
  "x-corsac-confirmed"?: ConfirmedExtension;
  "x-corsac-text"?: TextTranslations;
}

/** On a schema: what was not declared but read from prose, an example or a model's own schema. */
export interface InferredFact {
  /** The JSON Schema keyword that was inferred; `property` when the whole property was. */
  keyword: string;
  /** Words of a description, an example, the name, the model's own schema, a real answer that was saved, or an overlay. */
  from: "prose" | "example" | "name" | "model" | "answer" | "overlay";
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
  "x-corsac-version": VersionExtension;
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
  "x-corsac-prefix": PrefixExtension;
  "x-corsac-signer": SignerExtension;
}
