import type { SignerDescriptor } from "./security.js";

/** A host of the service. */
export interface ServerDescriptor {
  /** May hold `{variables}`. */
  readonly url: string;
  readonly description?: string;
  /** The prefix of the paths that this host does not use: `/replicate`. */
  readonly stripPrefix?: string;
  /** The default and the allowed values of each variable of the URL. */
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/** A variable in a server's URL. */
export interface ServerVariable {
  readonly default: string;
  /** All allowed values; any value if absent. */
  readonly enum?: readonly string[];
}

/** How a secret is sent. An HTTP scheme's name precedes it (`Key …`); a Basic secret is `user:password`. */
export type SecurityDescriptor = {
  /** The name in the document, by which `credentials` of a client provide the secret. */
  readonly id?: string;
  /** Computes the value to send from the caller's credentials, for each request. */
  readonly signer?: SignerDescriptor;
} & (
  | { readonly type: "http"; readonly scheme: string }
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
      /** The text before the key, including its space: `Key `. */
      readonly prefix?: string;
    }
);

/** Alternative ways to authenticate, each with the ids of all schemes used together. `[]`: nothing is sent. */
export type SecurityWays = readonly (readonly string[])[];

/** How a parameter is written. https://spec.openapis.org/oas/v3.1.1#style-values */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

/**
 * A parameter that does not use the default serialization of OpenAPI (`form` and exploded, in paths and headers
 * `simple`), or that is required outside the path.
 */
export interface ParameterDescriptor {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /** Set for required parameters of queries, headers and cookies. Those of a path are always required. */
  readonly required?: true;
  /** Documented values of a required parameter, for messages: the allowed ones, or an example. */
  readonly values?: readonly string[];
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** The value is serialized in this media type: `application/json`. */
  readonly mediaType?: string;
}

/** How one field of a form is serialized. https://spec.openapis.org/oas/v3.1.1#encoding-object */
export interface EncodingDescriptor {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** How a body is serialized in one media type. */
export interface BodyDescriptor {
  /** Encodings by field of a form; by default texts, files and JSON, depending on the value. */
  readonly encoding?: Readonly<Record<string, EncodingDescriptor>>;
}

/** A method and a path of the document. */
export interface OperationDescriptor {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** Contains `{parameters}`, as in the document. */
  readonly path: string;
  /** The request's body by media type, the preferred one first; absent if it is JSON only, or if there is none. */
  readonly body?: Readonly<Record<string, BodyDescriptor>>;
  /** The media types of the successful responses, `[]` where they have no body; absent if it is JSON only. */
  readonly responses?: readonly string[];
  /** Parameters that are not serialized in the default way, or that are required outside the path. */
  readonly parameters?: readonly ParameterDescriptor[];
  /** The servers, if they differ from the service's. */
  readonly servers?: readonly ServerDescriptor[];
  /** The authentication, if it differs from the service's. */
  readonly security?: SecurityWays;
}
