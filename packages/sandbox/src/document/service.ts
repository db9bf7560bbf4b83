import type {
  CreateBinding,
  ErrorReading,
  JsonObject,
  JsonValue,
  LifecycleDescription,
  ModelDescription,
  UploadDescription,
} from "./contract.js";
import type { DocumentedLink } from "./read-links.js";

/** A parameter of an operation, with its resolved schema. */
export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: JsonObject;
  /** The media type of a parameter that is serialized as JSON. */
  mediaType?: string;
  style?: string;
  explode?: boolean;
}

/** A security scheme. */
export type SecurityScheme =
  | { kind: "bearer"; name: string }
  | { kind: "basic"; name: string }
  | { kind: "key"; name: string; in: "header" | "query" | "cookie"; parameter: string }
  | { kind: "open"; name: string };

/** An example of a response or a request, with its name or `""`. */
export interface NamedExample {
  name: string;
  value: JsonValue;
}

/** A body in one media type. Its schema is resolved on first use. */
export interface Content {
  mediaType: string;
  /** The schema as written, with unresolved references. */
  raw: JsonObject;
  readonly schema: JsonObject;
  examples: NamedExample[];
  /** The encoding of form fields, by name. */
  encoding: JsonObject;
}

/** A documented response, created on first use. */
export interface DocumentedResponse {
  /** `200`, `2XX` or `default`. */
  status: string;
  headers: { name: string; required: boolean; schema: JsonObject; example?: JsonValue }[];
  contents: Content[];
  links: DocumentedLink[];
}

/** An operation of the document. */
export interface Operation {
  id: string;
  /** In upper case. */
  method: string;
  /** With `{parameters}`, as in the document, without a query. */
  path: string;
  /** Query parameters that distinguish this operation from others of the same path: `?action=make`. */
  fixedQuery: Record<string, string>;
  summary?: string;
  parameters: Parameter[];
  body?: { required: boolean; contents: Content[]; main: Content };
  readonly responses: readonly DocumentedResponse[];
  /** The first documented success. Its schema is that of the JSON content, if it has several media types. */
  readonly response: { status: number; schema?: JsonObject; documented?: DocumentedResponse };
  /** At least one of these lists must be satisfied completely. An empty outer list requires nothing. */
  security: SecurityScheme[][];
}

/** A model with resolved schemas. */
export interface Model {
  description: ModelDescription;
  id: string;
  title: string;
  lifecycle?: LifecycleDescription;
  create: CreateBinding[];
  inputSchema: JsonObject;
  outputSchema: JsonObject;
  /** The schema of one piece of a streamed response, if the model's description refers to one. */
  pieceSchema?: JsonObject;
}

/** The contents of one document. */
export interface Service {
  document: JsonObject;
  name: string;
  title: string;
  /** Whether all inferred rules count as declared. */
  confirmed: boolean;
  /** The positions of errors in its responses. */
  errors?: ErrorReading;
  /** Operations for uploading files before a create. */
  uploads: UploadDescription[];
  operations: Operation[];
  operationsById: Map<string, Operation>;
  models: Model[];
  lifecycles: LifecycleDescription[];
  lifecyclesByName: ReadonlyMap<string, LifecycleDescription>;
  /** Path prefixes that a host lacks, and path prefixes that a host adds to every path. */
  prefixes: { stripped: string[]; mounted: string[] };
}
