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
  /** All examples, where there are several: as OpenAPI's `examples`, references followed. */
  examples?: JsonObject;
  /** The media type that the value is written in: `application/json`. */
  mediaType?: string;
  /** The value that stands in the query of the page's path: `make` in `/do?action=make`. */
  fixed?: string;
  /** What else OpenAPI lets a parameter say: `deprecated`, `style`, `explode`, `allowReserved`, `allowEmptyValue`, `x-…`. */
  extra?: JsonObject;
  /** The name the page gave, where a rule changed it. */
  originalName?: string;
  location: SourceLocation;
}

export interface PageExample {
  name?: string;
  description?: string;
  /** A string where the example is no JSON. */
  value: SourcedValue;
}

/** What a body looks like in one media type. */
export interface PageContent {
  /** `application/json`. */
  mediaType: string;
  schema?: SourcedValue;
  examples: PageExample[];
  /** How the fields of a form are written, as OpenAPI says it. */
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
  /** Where an answer leads, as OpenAPI says it; references into the file are followed. */
  links?: JsonObject;
  /** Members `x-…` of the page's own. */
  extensions?: JsonObject;
  contents: PageContent[];
  location: SourceLocation;
}

/** One operation as one page documents it, whatever the form of the page. */
export interface Page {
  /** Lower case: `post`. */
  method: string;
  path: SourcedText;
  title?: SourcedText;
  description?: SourcedText;
  parameters: PageParameter[];
  body?: PageBody;
  responses: PageResponse[];
  /** Model ids the page lists. */
  models: SourcedText[];
  /** Lists of values that the page gives without saying of which field. */
  lists: SourcedText[][];
  /** What else an OpenAPI operation declares (tags, security, callbacks …), kept as it is. */
  extra?: JsonObject;
  location: SourceLocation;
}

/** What one file says. */
export interface FileReading {
  pages: Page[];
  /** Reusable parts that the pages' references point at: `#/components/…`. */
  components?: SourcedValue;
  /** Of an OpenAPI file: `info`, `servers`, `tags`, `security`, `externalDocs`, `webhooks` and its own `x-` members. */
  root?: JsonObject;
  /** What models say of themselves: the schemas their hosts publish. */
  models?: ModelSchema[];
  /** Whether it holds values for other files of the folder, and documents nothing by itself. */
  holdsValues?: boolean;
  /** Whether a part of the file could not be read. */
  isIncomplete?: boolean;
}
