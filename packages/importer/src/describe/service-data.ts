import type { ServiceExtension } from "../document/extensions.js";
import type { JsonValue } from "../document/json.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { SignerExtension } from "../document/security.js";

/** A host, and the start of every path that it does not have. */
export interface ServerData {
  /** May hold `{variables}`. */
  url: string;
  description?: string;
  stripPrefix?: string;
  /** What stands for each variable of the URL where the caller says nothing, and what else may. */
  variables?: Record<string, { default: string; enum?: string[] }>;
}

/** How a key is sent. */
export type SecurityData = {
  /** Its name in the document, where requirements or callers have to tell it from others. */
  id?: string;
  signer?: SignerExtension;
} & (
  | { type: "http"; scheme: string }
  | { type: "apiKey"; in: "header" | "query" | "cookie"; name: string; prefix?: string }
);

/** Ways to sign in, each with the ids of all schemes that it takes. `[]`: nothing is sent. */
export type SecurityWays = string[][];

/** A parameter that is not written as OpenAPI writes it by default. */
export interface ParameterData {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
  /** Its value is written in this media type: `application/json`. */
  mediaType?: string;
}

export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

/** How one field of a form is written. */
export interface EncodingData {
  contentType?: string;
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
}

/** How a body is written in one media type. */
export interface BodyData {
  /** By field of a form; those that are written by default are left out. */
  encoding?: Record<string, EncodingData>;
}

/** One operation, as far as a client must know it. */
export interface OperationData {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** With `{parameters}`, as in the document. */
  path: string;
  /** The request's body by media type, in the document's order; absent for JSON alone and where there is none. */
  body?: Record<string, BodyData>;
  /** The media types of its successful responses, `[]` where they have no body; absent for JSON alone. */
  responses?: string[];
  /** Those that are not written by default. */
  parameters?: ParameterData[];
  /** Where it is, if not at the service's servers. */
  servers?: ServerData[];
  /** How it signs in, if not as the service does. */
  security?: SecurityWays;
}

/** Everything a client must know of a service: plain data, JSON-safe. */
export interface ServiceData extends Omit<ServiceExtension, "x-corsac-confirmed" | "x-corsac-text"> {
  servers: ServerData[];
  /** All schemes that are used, those that the root requires first. */
  security: SecurityData[];
  /** How operations sign in that do not say it themselves; with any one of the schemes if absent. */
  defaultSecurity?: SecurityWays;
  /** By operationId. */
  operations: Record<string, OperationData>;
  lifecycles: Record<string, LifecycleDescription>;
}

/** A schema as JSON Schema 2020-12, without references. */
export type SchemaData = { [keyword: string]: JsonValue };
