import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../document/json.js";

/** The evidence for a fact on a page: the position and the text. */
export interface Evidence {
  /** The fact it is for: `id`, `query`, `state`, `word "succeeded"`. */
  fact: string;
  file: string;
  line: number;
  /** The line of the page, truncated where it is long, without secrets. */
  words: string;
}

/** An action for the overlay, in readable form. */
export interface ProposedAction {
  target: string;
  /** The reason and the source. */
  description: string;
  update?: JsonValue;
  remove?: true;
}

/** A fact with evidence on the pages, as an overlay action. */
export interface Suggestion {
  about: "lifecycle" | "output" | "stream" | "repair" | "answer";
  /** For people: `the lifecycle "task"`. */
  subject: string;
  action: ProposedAction;
  evidence: Evidence[];
  /** False where facts without evidence are left. */
  complete: boolean;
  /** Sentences about the facts without evidence. */
  missing?: string[];
  /** False where the action is invalid in this form: an overlay then contains it as a comment. */
  applies?: boolean;
}

/** The facts with evidence on the pages, and those without. */
export interface Suggestions {
  suggestions: Suggestion[];
  /** One finding for each missing fact. */
  missing: Diagnostic[];
}
