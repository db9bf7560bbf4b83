import type { CreateBinding, JsonObject, LifecycleDescription, ModelDescription } from "./contract.js";

/** A parameter of an operation, with its schema resolved. */
export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: JsonObject;
}

/** One way to be let in. */
export type SecurityScheme =
  | { kind: "bearer"; name: string }
  | { kind: "basic"; name: string }
  | { kind: "key"; name: string; in: "header" | "query" | "cookie"; parameter: string }
  | { kind: "open"; name: string };

/** One operation of the document, with its references resolved. */
export interface Operation {
  id: string;
  /** In capitals. */
  method: string;
  /** With `{parameters}`, as in the document. */
  path: string;
  summary?: string;
  parameters: Parameter[];
  body?: {
    required: boolean;
    mediaTypes: string[];
    /** The schema as it stands, references and all. */
    raw: JsonObject;
    schema: JsonObject;
  };
  /** The first good answer, with its schema resolved. */
  response: { status: number; schema?: JsonObject };
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
  operations: Operation[];
  operationsById: Map<string, Operation>;
  models: Model[];
  lifecycles: LifecycleDescription[];
  /** Path starts that some host does not have; and path starts that some host has before every path. */
  prefixes: { stripped: string[]; mounted: string[] };
}
