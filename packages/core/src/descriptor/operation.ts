import type { SignerDescriptor } from "./security.js";

/** A host of the service. */
export interface ServerDescriptor {
  /** May hold `{variables}`. */
  readonly url: string;
  readonly description?: string;
  /** The start of every path that this host does not have: `/replicate`. */
  readonly stripPrefix?: string;
  /** What stands for each variable of the URL where the caller says nothing, and what else may. */
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/** A variable in a server's URL. */
export interface ServerVariable {
  readonly default: string;
  /** All values that it may have; any if absent. */
  readonly enum?: readonly string[];
}

/** How a secret is sent. An HTTP scheme's name stands before it (`Key …`); a Basic secret is `user:password`. */
export type SecurityDescriptor = {
  /** Its name in the document, by which `credentials` of a client give its secret. */
  readonly id?: string;
  /** Makes what is sent of the caller's credentials, for each request. */
  readonly signer?: SignerDescriptor;
} & (
  | { readonly type: "http"; readonly scheme: string }
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
      /** What stands before the key, with its space: `Key `. */
      readonly prefix?: string;
    }
);

/** Ways to sign in, each with the ids of all schemes that it takes together. `[]`: nothing is sent. */
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

/** A parameter that is not written as OpenAPI writes it by default: `form` and exploded, in paths and headers `simple`. */
export interface ParameterDescriptor {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Its value is written in this media type: `application/json`. */
  readonly mediaType?: string;
}

/** How one field of a form is written. https://spec.openapis.org/oas/v3.1.1#encoding-object */
export interface EncodingDescriptor {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** How a body is written in one media type. */
export interface BodyDescriptor {
  /** By field of a form; by default texts, files and JSON, as their values are. */
  readonly encoding?: Readonly<Record<string, EncodingDescriptor>>;
}

/** A method and a path of the document. */
export interface OperationDescriptor {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** With `{parameters}`, as in the document. */
  readonly path: string;
  /** The request's body by media type, the preferred one first; absent where it is JSON alone, or none. */
  readonly body?: Readonly<Record<string, BodyDescriptor>>;
  /** The media types of its successful responses, `[]` where they have no body; absent where it is JSON alone. */
  readonly responses?: readonly string[];
  /** Those that are not written by default. */
  readonly parameters?: readonly ParameterDescriptor[];
  /** Where it is, if not at the service's servers. */
  readonly servers?: readonly ServerDescriptor[];
  /** How it signs in, if not as the service does. */
  readonly security?: SecurityWays;
}
