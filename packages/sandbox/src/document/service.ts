import type {
  CreateBinding,
  ErrorReading,
  JsonObject,
  JsonValue,
  LifecycleDescription,
  ModelDescription,
  UploadDescription,
} from "./contract.js";

/** A parameter of an operation, with its schema resolved. */
export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: JsonObject;
  /** The media type of a parameter that is written as JSON. */
  mediaType?: string;
  style?: string;
  explode?: boolean;
}

/** One way to be let in. */
export type SecurityScheme =
  | { kind: "bearer"; name: string }
  | { kind: "basic"; name: string }
  | { kind: "key"; name: string; in: "header" | "query" | "cookie"; parameter: string }
  | { kind: "open"; name: string };

/** An example of a response or a request, by its name; `""` where it has none. */
export interface NamedExample {
  name: string;
  value: JsonValue;
}

/** A body in one media type. Its schema is resolved when somebody first needs it. */
export interface Content {
  mediaType: string;
  /** The schema as it stands, references and all. */
  raw: JsonObject;
  readonly schema: JsonObject;
  examples: NamedExample[];
  /** How fields of a form are written, by name. */
  encoding: JsonObject;
}

/** A response that the document describes, as it was first needed. */
export interface DocumentedResponse {
  /** `200`, `2XX` or `default`. */
  status: string;
  headers: { name: string; required: boolean; schema: JsonObject; example?: JsonValue }[];
  contents: Content[];
}

/** One operation of the document. */
export interface Operation {
  id: string;
  /** In capitals. */
  method: string;
  /** With `{parameters}`, as in the document, without a query. */
  path: string;
  /** Query parameters that tell this operation from others of the same path: `?action=make`. */
  fixedQuery: Record<string, string>;
  summary?: string;
  parameters: Parameter[];
  body?: { required: boolean; contents: Content[]; main: Content };
  readonly responses: readonly DocumentedResponse[];
  /** The first good response: of JSON, where it has several media types. */
  readonly response: { status: number; schema?: JsonObject; documented?: DocumentedResponse };
  /** Any one of these lists must be met in full; an empty list of lists asks for nothing. */
  security: SecurityScheme[][];
}

/** A model with its schemas resolved. */
export interface Model {
  description: ModelDescription;
  id: string;
  title: string;
  lifecycle?: LifecycleDescription;
  create: CreateBinding[];
  inputSchema: JsonObject;
  outputSchema: JsonObject;
}

/** What one document offers. */
export interface Service {
  document: JsonObject;
  name: string;
  title: string;
  /** How its responses tell what is wrong. */
  errors?: ErrorReading;
  /** Operations that take files before a create. */
  uploads: UploadDescription[];
  operations: Operation[];
  operationsById: Map<string, Operation>;
  models: Model[];
  lifecycles: LifecycleDescription[];
  lifecyclesByName: ReadonlyMap<string, LifecycleDescription>;
  /** Path starts that some host does not have; and path starts that some host has before every path. */
  prefixes: { stripped: string[]; mounted: string[] };
}
