import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { allowsObject } from "../../document/schema-types.js";
import type { Page } from "../../forms/page.js";

/** A field of the request that takes one of several models. */
export interface ModelChoice {
  field: string;
  /** The models that the page names. */
  values: readonly string[];
  /** Whether the field may have other values, too. */
  isOpen: boolean;
}

/** A parameter of the path or the query that the caller chooses as a part of the input. */
export interface InputParameter {
  name: string;
  in: "path" | "query";
  /** Restricted to valid path values: not empty, and without `/` where that would change the path. */
  schema: JsonObject;
  example?: JsonValue;
  /** Whether its value may have several segments. */
  allowReserved: boolean;
}

/** A model that a page offers, and how a request to the operation selects it. */
export interface ModelOffer {
  id: string;
  /** The page's path, or the path with this model's name. */
  path: string;
  /** Fixed path parameters. */
  pathValues?: Record<string, string>;
  /**
   * The parameters that are fields of the input: those of the path and the required ones of the query without a fixed
   * value.
   */
  parameters?: readonly InputParameter[];
  /** Fixed values of the body. */
  body: Record<JsonPointer, JsonValue>;
  /** The field by which the caller chooses the model, where the request leaves that open. */
  choice?: ModelChoice;
  /** Whether the page's examples are this model's. */
  ownsExamples: boolean;
  /** False where the page names the model, but describes the input of another. */
  ownsInput?: boolean;
  /** The name that the page gives the model, where the id was derived from the path. */
  title?: string;
  /** Whether the page requests a streamed response: the model's kind is then `stream`. */
  streams?: boolean;
  /** Whether the work is a long-running task although not the response but a documented query shows it. */
  isTask?: boolean;
  location: SourceLocation;
}

/** A page after normalisation: facts from prose added, names in ASCII, transport headers removed. */
export interface PreparedPage extends Page {
  /** Security schemes by name, read from parameters that contain a key. */
  security: Record<string, JsonObject>;
  /** The security requirements of the operation, as OpenAPI's `security`. */
  requirements: JsonObject[];
  offers: ModelOffer[];
  /** The reusable parts its references point at. */
  components: JsonObject;
}

/** A GET or HEAD has no body, even if its page documents one. */
export function takesBody(page: Page): boolean {
  return page.method !== "get" && page.method !== "head";
}

/**
 * Whether a request has fields: its body can be an object. An operation whose body is always a list, a text or a file
 * is no model, because the input of a model is an object.
 */
export function takesFields(page: Page, components: JsonObject): boolean {
  if (!takesBody(page) || page.body === undefined) return false;
  const { contents } = page.body;
  return contents.length === 0 || contents.some(({ schema }) => allowsObject(schema?.value, { components }));
}
