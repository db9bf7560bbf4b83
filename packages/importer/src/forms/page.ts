import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import type { SourcedText, SourcedValue } from "../positions/sourced-value.js";
import type { ModelSchema } from "./model-object/model-schema.js";

export type ParameterPlace = "path" | "query" | "header" | "cookie";

export interface PageParameter {
  name: string;
  in: ParameterPlace;
  required: boolean;
  description?: string;
  schema: SourcedValue;
  example?: JsonValue;
  /** All examples, if there are several: as in OpenAPI's `examples`, with references resolved. */
  examples?: JsonObject;
  /** The media type of the serialized value: `application/json`. */
  mediaType?: string;
  /** The constant value in the query of the page's path: `make` in `/do?action=make`. */
  fixed?: string;
  /** Other OpenAPI members: `deprecated`, `style`, `explode`, `allowReserved`, `allowEmptyValue`, `x-…`. */
  extra?: JsonObject;
  /** Whether its value may have several segments, according to the path: `{+name}`, `{name=models/*}`. */
  isWide?: boolean;
  /** Whether the page states that it contains the caller's key, whatever its name is. */
  isKey?: boolean;
  /** Whether the page uses another name than the page of the same path whose name is kept. */
  isRenamed?: boolean;
  /** The name on the page, if a rule changed it. */
  originalName?: string;
  location: SourceLocation;
}

export interface PageExample {
  name?: string;
  description?: string;
  /** A string if the example is not JSON. */
  value: SourcedValue;
}

/** The content of a body in one media type. */
export interface PageContent {
  /** `application/json`. */
  mediaType: string;
  schema?: SourcedValue;
  examples: PageExample[];
  /** The serialization of a form's fields, as in OpenAPI. */
  encoding?: JsonObject;
}

export interface PageBody {
  required?: boolean;
  description?: string;
  contents: PageContent[];
  location: SourceLocation;
}

export interface PageResponse {
  /** `200`, `4XX` or `default`. */
  status: string;
  description?: string;
  headers?: JsonObject;
  /** The links of a response, as in OpenAPI; references into the file are resolved. */
  links?: JsonObject;
  /** The position of each link. */
  linkPlaces?: Readonly<Record<string, SourceLocation>>;
  /** The page's own `x-…` members. */
  extensions?: JsonObject;
  contents: PageContent[];
  location: SourceLocation;
}

/**
 * How a text shows an operation that it does not document: `sample` by a request in a sample, `listed` in a table of
 * operations, `news` in a changelog or an article.
 */
export type Standing = "sample" | "listed" | "news";

/** An operation as documented by one page, in any form. */
export interface Page {
  /** Only where the page is not the documentation of the operation. */
  standing?: Standing;
  /** Lower case: `post`. */
  method: string;
  path: SourcedText;
  title?: SourcedText;
  description?: SourcedText;
  parameters: PageParameter[];
  body?: PageBody;
  responses: PageResponse[];
  /** The model ids that the page lists. */
  models: SourcedText[];
  /** Lists of values on the page without the name of their field. */
  lists: SourcedText[][];
  /** The other members of an OpenAPI operation (tags, security, callbacks …), unchanged. */
  extra?: JsonObject;
  /** The position of the operation's own `security`. */
  securityAt?: SourceLocation;
  location: SourceLocation;
}

/** The content of one file. */
export interface FileReading {
  pages: Page[];
  /** Reusable parts that the pages' references refer to: `#/components/…`. */
  components?: SourcedValue;
  /** For OpenAPI: `info`, `servers`, `tags`, `security`, `externalDocs`, `webhooks` and its own `x-` members. */
  root?: JsonObject;
  /** The whole OpenAPI file, for the positions of its parts. */
  written?: SourcedValue;
  /** The models' own schemas, as published by their hosts. */
  models?: ModelSchema[];
  /** Whether it only contains values for other files of the folder, without documentation. */
  holdsValues?: boolean;
  /** Whether a part of the file could not be read. */
  isIncomplete?: boolean;
}
