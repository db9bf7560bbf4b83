import type { JsonValue } from "../document/contract.js";
import type { Match } from "../http/match-operation.js";
import type { Notes } from "../journal/record.js";
import type { IncomingRequest, RequestUrl } from "../transport/incoming.js";
import type { Violation } from "../validation/violation.js";
import type { SentFile } from "./sent-file.js";

/** A request, its operation, and its parsed body. */
export interface Asked {
  request: IncomingRequest;
  url: RequestUrl;
  match: Match;
  /** The body: JSON, the fields of a form with their types, or a text. Undefined if there is none. */
  body: JsonValue | undefined;
  /** Files of the body, by the text that represents them in `body`. */
  files: readonly SentFile[];
  /** Violations of its parameters, reported together with those of its body. */
  violations: readonly Violation[];
  /** Warnings about an accepted request, returned in a header. */
  warnings: string[];
  /** Results of processing, for the journal. */
  notes: Notes;
  /** Scheme, host and port of the request, and the path prefix of its test. */
  origin: string;
}
