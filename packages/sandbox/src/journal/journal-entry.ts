import type { JsonValue } from "../document/contract.js";

/** A request and its response. Values of headers and parameters that contain keys are replaced with `***`. */
export interface JournalEntry {
  /** Starts at 1, in the order of arrival. */
  number: number;
  /** Time of arrival in ISO 8601. */
  at: string;
  method: string;
  /** The path without the prefix that names a test. */
  path: string;
  query: Readonly<Record<string, string>>;
  /** Names are in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The parsed body: JSON, the fields of a form, or a text. Absent if it is too large to keep. */
  body?: JsonValue;
  /** The service and its operation. Absent if no operation matched. */
  service?: string;
  operation?: string;
  model?: string;
  prediction?: string;
  status: number;
  /** Title and details of the error, if the response is an error of the sandbox. */
  problem?: { title: string; detail: string };
  /** If no operation matched: the paths most similar to the requested one. */
  near?: readonly string[];
  /** The requested failures, in the syntax of the `X-Corsac-Sandbox` header. */
  failure?: string;
}

/** An entry whose time is not formatted yet. */
export type KeptEntry = Omit<JournalEntry, "at"> & { at: number };

/** A filter for entries. All conditions must match. */
export interface JournalQuery {
  method?: string;
  /** The path, or a prefix of it with a trailing `*`. */
  path?: string;
  service?: string;
  operation?: string;
  model?: string;
  prediction?: string;
  status?: number;
  /** False selects requests that matched no operation; see `near`. */
  matched?: boolean;
  /** A subset of the body: members of objects and items of lists. Others may be present. */
  body?: JsonValue;
}
