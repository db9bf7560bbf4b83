import type { ServiceExtension } from "../document/extensions.js";
import type { JsonValue } from "../document/json.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { SignerExtension } from "../document/security.js";

/** A server, and the path prefix that is removed for it. */
export interface ServerData {
  /** May contain `{variables}`. */
  url: string;
  description?: string;
  stripPrefix?: string;
  /** For each variable of the URL, its default and the allowed values. */
  variables?: Record<string, { default: string; enum?: string[] }>;
}

/** How a key is sent. */
export type SecurityData = {
  /** Its name in the document, where requirements or callers have to distinguish it from others. */
  id?: string;
  signer?: SignerExtension;
} & (
  | { type: "http"; scheme: string }
  | { type: "apiKey"; in: "header" | "query" | "cookie"; name: string; prefix?: string }
);

/** Alternative ways to authenticate, each with the ids of all schemes that it needs. `[]`: nothing is sent. */
export type SecurityWays = string[][];

/** A parameter that does not have OpenAPI's default serialization, or that is required outside the path. */
export interface ParameterData {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  /** Set for required parameters of queries, headers and cookies. Those of a path are always required. */
  required?: true;
  /** Documented values of a required parameter, for messages: the allowed ones, or an example. */
  values?: string[];
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
  /** The media type of its serialized value: `application/json`. */
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

/** The serialization of one field of a form. */
export interface EncodingData {
  contentType?: string;
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
}

/** The serialization of a body in one media type. */
export interface BodyData {
  /** By field of a form; fields with the default serialization are left out. */
  encoding?: Record<string, EncodingData>;
}

/** The data about one operation that a client needs. */
export interface OperationData {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** With `{parameters}`, as in the document. */
  path: string;
  /** The request's body by media type, in the document's order; absent for JSON only and without a body. */
  body?: Record<string, BodyData>;
  /** The media types of its successful responses, `[]` if they have no body; absent for JSON only. */
  responses?: string[];
  /** The parameters without the default serialization. */
  parameters?: ParameterData[];
  /** Its servers, if not those of the service. */
  servers?: ServerData[];
  /** Its authentication, if not that of the service. */
  security?: SecurityWays;
}

/** The data about a service that a client needs: plain and JSON-safe. */
export interface ServiceData extends Omit<ServiceExtension, "x-corsac-confirmed" | "x-corsac-text"> {
  servers: ServerData[];
  /** All schemes in use, those that the root requires first. */
  security: SecurityData[];
  /** The authentication of operations that define none; any one of the schemes if absent. */
  defaultSecurity?: SecurityWays;
  /** By operationId. */
  operations: Record<string, OperationData>;
  lifecycles: Record<string, LifecycleDescription>;
}

/** A schema as JSON Schema 2020-12, without references. */
export type SchemaData = { [keyword: string]: JsonValue };
