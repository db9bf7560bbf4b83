import type { RawMiddleware, RawOptions } from "./raw-client.js";

/** The options of one call, except those that only openapi-fetch uses. */
export interface RawInit extends RawOptions {
  readonly params?: Partial<
    Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>
  >;
  readonly body?: unknown;
  readonly parseAs?: string;
  readonly middleware?: readonly RawMiddleware[];
  readonly signal?: AbortSignal | null;
}
