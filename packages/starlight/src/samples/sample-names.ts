import type { ApiDocument } from "../document/openapi.js";
import { documentServer } from "../document/server-address.js";

/** The names in samples that differ between users. */
export interface SampleNames {
  /** The server of requests: a URL, or an environment variable that contains it, as `$NAME`. */
  server: string;
  /** The environment variable of the key. */
  key: string;
}

/** The names for a document: its own server, and a neutral name of the key. Given names have priority. */
export function sampleNames(document: ApiDocument, given: Partial<SampleNames> = {}): SampleNames {
  return {
    server: given.server ?? documentServer(document) ?? "$BASE_URL",
    key: given.key ?? "API_KEY",
  };
}
