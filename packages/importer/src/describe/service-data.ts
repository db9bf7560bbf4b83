import type { UploadDescription } from "../document/extensions.js";
import type { JsonValue } from "../document/json.js";
import type { LifecycleDescription } from "../document/lifecycle.js";

/** A host, and the start of every path that it does not have. */
export interface ServerData {
  url: string;
  description?: string;
  stripPrefix?: string;
}

/** How a key is sent. */
export type SecurityData =
  | { type: "http"; scheme: "bearer" }
  | { type: "apiKey"; in: "header" | "query"; name: string };

/** One operation, as far as a client must know it. */
export interface OperationData {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** With `{parameters}`, as in the document. */
  path: string;
  /** Of the request's body; absent for JSON and where there is none. */
  mediaType?: string;
}

/** Everything a client must know of a service: plain data, JSON-safe. */
export interface ServiceData {
  name: string;
  title: string;
  servers: ServerData[];
  security: SecurityData[];
  /** By operationId. */
  operations: Record<string, OperationData>;
  lifecycles: Record<string, LifecycleDescription>;
  /** How files reach the service that are too large for an input. */
  upload?: UploadDescription;
}

/** A schema as JSON Schema 2020-12, without references. */
export type SchemaData = { [keyword: string]: JsonValue };
