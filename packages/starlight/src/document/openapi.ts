import type {
  InferredFact,
  JsonValue,
  LifecycleDescription,
  ModelDescription,
  ServiceExtension,
  SourceReference,
  TextTranslations,
} from "@corsac/importer/document";

/**
 * The parts of OpenAPI 3.1 that pages show, with Corsac's extensions. Everything that a document may omit is optional.
 */
export interface Texted {
  "x-corsac-text"?: TextTranslations;
}

/** A JSON Schema 2020-12 in OpenAPI 3.1. */
export interface Schema extends Texted {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  default?: JsonValue;
  enum?: JsonValue[];
  const?: JsonValue;
  examples?: JsonValue[];
  example?: JsonValue;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  "x-corsac-unchecked-pattern"?: string;
  "x-corsac-name"?: string;
  format?: string;
  contentMediaType?: string;
  contentEncoding?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  deprecated?: boolean;
  "x-corsac-inferred"?: InferredFact[];
  "x-corsac-source"?: SourceReference[];
}

export interface Example {
  summary?: string;
  value?: JsonValue;
}

export interface MediaType {
  encoding?: Record<string, { contentType?: string }>;
  schema?: Schema;
  example?: JsonValue;
  examples?: Record<string, Example>;
}

export interface Parameter extends Texted {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  deprecated?: boolean;
  description?: string;
  schema?: Schema;
  style?: string;
  explode?: boolean;
  content?: Record<string, MediaType>;
  example?: JsonValue;
  examples?: Record<string, Example>;
}

export interface RequestBody extends Texted {
  $ref?: string;
  required?: boolean;
  description?: string;
  content?: Record<string, MediaType>;
}

export interface Response extends Texted {
  $ref?: string;
  description?: string;
  content?: Record<string, MediaType>;
}

export interface Operation extends Texted {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses?: Record<string, Response>;
  security?: Record<string, string[]>[];
  "x-corsac-source"?: SourceReference[];
}

export interface PathItem {
  parameters?: Parameter[];
  get?: Operation;
  put?: Operation;
  post?: Operation;
  delete?: Operation;
  options?: Operation;
  head?: Operation;
  patch?: Operation;
  trace?: Operation;
}

export interface OAuthFlow {
  authorizationUrl?: string;
  tokenUrl?: string;
  refreshUrl?: string;
  scopes?: Record<string, string>;
}

export interface SecurityScheme extends Texted {
  $ref?: string;
  type: string;
  description?: string;
  bearerFormat?: string;
  openIdConnectUrl?: string;
  flows?: Record<string, OAuthFlow>;
  scheme?: string;
  in?: string;
  name?: string;
}

export interface ServerVariable extends Texted {
  default: string;
  enum?: string[];
  description?: string;
}

export interface Tag extends Texted {
  name: string;
  description?: string;
  /** A display title, which several renderers of OpenAPI support. */
  "x-displayName"?: string;
}

export interface Server extends Texted {
  url: string;
  variables?: Record<string, ServerVariable>;
  description?: string;
  "x-corsac-strip-prefix"?: string;
}

export interface ApiDocument {
  openapi: string;
  info: Texted & { title: string; version?: string; description?: string };
  servers?: Server[];
  security?: Record<string, string[]>[];
  tags?: Tag[];
  paths: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, RequestBody>;
    responses?: Record<string, Response>;
    securitySchemes?: Record<string, SecurityScheme>;
  };
  "x-corsac-service"?: ServiceExtension & Texted;
  "x-corsac-models"?: ModelDescription[];
  "x-corsac-lifecycles"?: Record<string, LifecycleDescription>;
}
