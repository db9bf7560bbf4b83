import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import type { Page } from "../../forms/page.js";

/** A field of the request that takes one of several models. */
export interface ModelChoice {
  field: string;
  /** The models that the page names. */
  values: readonly string[];
  /** Whether the field may have other values, too. */
  isOpen: boolean;
}

/** A model that a page offers, and how its operation is told so. */
export interface ModelOffer {
  id: string;
  /** The page's path, or the one that names this model. */
  path: string;
  /** Fixed path parameters. */
  pathValues?: Record<string, string>;
  /** Fixed values of the body. */
  body: Record<JsonPointer, JsonValue>;
  /** The field by which the caller chooses the model, where the request leaves that open. */
  choice?: ModelChoice;
  /** Whether the page's examples are this model's. */
  ownsExamples: boolean;
  /** False where the page names the model, but describes the input of another. */
  ownsInput?: boolean;
  /** What the page calls the model, where its id was made from the path. */
  title?: string;
  /** How the page asks for an answer in pieces, if it does: the model's kind is then `stream`. */
  streams?: boolean;
  /** Whether the work takes its time, where not the answer says so but a documented query. */
  isTask?: boolean;
  location: SourceLocation;
}

/** A page after the normalisations: facts from prose added, names in ASCII, headers of the transport taken out. */
export interface PreparedPage extends Page {
  /** Security schemes by name, read from parameters that carry a key. */
  security: Record<string, JsonObject>;
  /** What the operation needs of them, as OpenAPI's `security`. */
  requirements: JsonObject[];
  offers: ModelOffer[];
  /** The reusable parts its references point at. */
  components: JsonObject;
}

/** A GET or HEAD has no body, whatever its page shows. */
export function takesBody(page: Page): boolean {
  return page.method !== "get" && page.method !== "head";
}
