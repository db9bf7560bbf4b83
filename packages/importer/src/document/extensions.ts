import type { ErrorReading } from "./failures.js";
import type { JsonObject } from "./json.js";
import type { LifecycleDescription } from "./lifecycle.js";
import type { ModelDescription, TextTranslations } from "./model.js";
import type { Place } from "./operation-binding.js";
import type { PriceOperation, RateLimit } from "./pricing.js";
import type { PrefixExtension, SignerExtension } from "./security.js";
import type { SourceReference } from "./source-reference.js";

/** At the root: the version of this vocabulary. A reader of one version rejects documents of another. */
export const vocabularyVersion = 2;
export type VersionExtension = typeof vocabularyVersion;

/** Uploads a file and returns its URL. The media type is the operation's: multipart, or the file itself. */
export interface UploadDescription {
  /** The operationId. */
  operation: string;
  /** Fixed query parameters. */
  query?: Record<string, string>;
  /** The form field for the file; absent where the body is the file. */
  field?: string;
  /** The URL or id in the response, which replaces the file in the input. */
  url: Place;
  /** The maximum size of a file in bytes. */
  maximum?: number;
  /** Accepted media types, such as `image/*`; all if absent. The first upload that accepts the file is used. */
  accepts?: string[];
}

/** At the root: the identity of the service. */
export interface ServiceExtension {
  /** The folder's name under `specs/`: `replicate`. */
  name: string;
  title: string;
  /** How files are uploaded before a create. */
  upload?: UploadDescription | UploadDescription[];
  /** How the errors of its operations are read. */
  errors?: ErrorReading;
  /** The documented rate limits. */
  rateLimits?: RateLimit[];
  /** The operation that returns the prices of its models. */
  priceOperation?: PriceOperation;
  /** All inferred facts of the service count as declared. */
  "x-corsac-confirmed"?: ConfirmedExtension;
  "x-corsac-text"?: TextTranslations;
}

/** On a schema: a fact that is not declared but inferred from prose, an example or a model's own schema. */
export interface InferredFact {
  /** The JSON Schema keyword that was inferred; `property` when the whole property was. */
  keyword: string;
  /** A description's text, an example, the name, the model's own schema, a saved real response, or an overlay. */
  from: "prose" | "example" | "name" | "model" | "answer" | "overlay";
  /** The text from which it was inferred. */
  text?: string;
  /** The model's own schema agrees: the fact counts as declared. */
  confirmed?: "model";
}

/**
 * On a schema, a model or the service, set in an overlay: the inferred facts there, and in all schemas below, were
 * checked by hand. They count as declared: the client rejects what they forbid, and types are closed.
 */
export type ConfirmedExtension = true;

/** On a server: a path prefix that is removed for this host. */
export type StripPrefixExtension = string;

/** On a schema: a regular expression of the page that validators do not run, because it might not terminate. */
export type UncheckedPatternExtension = string;

/** On a schema in the components: its name as written on the page, which OpenAPI does not allow but TypeScript does. */
export type NameExtension = string;

/** The service's document: OpenAPI 3.1 with Corsac's extensions at the root. */
export interface CorsacDocument extends JsonObject {
  openapi: string;
  info: JsonObject;
  paths: JsonObject;
  components: JsonObject;
}

/** Names and value types of the extensions; equivalent to the JSON Schema in `schemas/`. */
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
