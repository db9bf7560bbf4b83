import type { JsonValue } from "../document/contract.js";
import type { Match } from "../http/match-operation.js";
import type { SentFile } from "./sent-file.js";

/** A request, its operation, and its body as a value. */
export interface Asked {
  request: Request;
  url: URL;
  match: Match;
  /** The body: JSON, the fields of a form with their types, or a text; undefined where there is none. */
  body: JsonValue | undefined;
  /** Files that the body has, by the text that stands for them in `body`. */
  files: readonly SentFile[];
  /** Scheme, host and port that the request came to. */
  origin: string;
}
