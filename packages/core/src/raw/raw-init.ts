import type { RawMiddleware, RawOptions } from "./raw-client.js";

/** The options of one call, as far as they are not openapi-fetch's alone. */
export interface RawInit extends RawOptions {
  readonly params?: Partial<
    Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>
  >;
  readonly body?: unknown;
  readonly parseAs?: string;
  readonly middleware?: readonly RawMiddleware[];
  readonly signal?: AbortSignal | null;
}
