import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../document/json.js";

/** What a page shows for a fact: where, and in which words. */
export interface Evidence {
  /** The fact it is for: `id`, `query`, `state`, `word "succeeded"`. */
  fact: string;
  file: string;
  line: number;
  /** The line of the page, cut where it is long, without secrets. */
  words: string;
}

/** An action for the overlay, as people would write it. */
export interface ProposedAction {
  target: string;
  /** Why, and from where. */
  description: string;
  update?: JsonValue;
  remove?: true;
}

/** A fact that the pages prove, put as an overlay action. */
export interface Suggestion {
  about: "lifecycle" | "output" | "stream" | "repair" | "answer";
  /** For people: `the lifecycle "task"`. */
  subject: string;
  action: ProposedAction;
  evidence: Evidence[];
  /** False where the pages leave something unproved. */
  complete: boolean;
  /** Sentences about the facts that no page proves. */
  missing?: string[];
  /** False where the action would be invalid as it stands: an overlay then holds it as a comment. */
  applies?: boolean;
}

/** What the pages prove, and what they leave unproved. */
export interface Suggestions {
  suggestions: Suggestion[];
  /** One finding for each fact that is missing. */
  missing: Diagnostic[];
}
