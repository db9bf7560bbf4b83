import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import type { CreateBinding, ModelExample } from "../document/model.js";
import type { SourceReference } from "../document/source-reference.js";
import type { Names } from "../names/names.js";
import type { SourcedValue } from "../positions/sourced-value.js";
import type { LinkTargets } from "./operations/link-targets.js";
import type { Components } from "./schemas/components.js";

/** A model while its pages are being merged. */
export interface MergedModel {
  id: string;
  /** The name that the page gives the model, where the id was derived from the path. */
  title: string | undefined;
  /** The title of the page that describes its input. */
  pageTitle?: string;
  /** Whether the output is streamed. */
  streams: boolean;
  input: SourcedValue;
  inputPointer: JsonPointer;
  inputReference: { $ref: string };
  output: JsonObject | undefined;
  isTask: boolean;
  create: CreateBinding[];
  examples: ModelExample[];
  description: string | undefined;
  source: SourceReference[];
  /** Where it was first seen. */
  location: SourceLocation;
}

/** The state that merging the pages of a service adds to. */
export interface MergeState {
  components: Components;
  models: Map<string, MergedModel>;
  /** Model id → short name. */
  slugs: ReadonlyMap<string, string>;
  names: Names;
  diagnostics: Diagnostics;
  /** The default requirement of operations without their own: `security` of the document. */
  security: JsonValue | undefined;
  /** Resolves the targets of response links. */
  linkTargets: LinkTargets;
}
