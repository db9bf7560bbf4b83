/** Shared by all copies of this package. */
const marker: symbol = Symbol.for("corsac.spec.SiteError");

/** Why a URL was not fetched; stable between versions. */
export type SiteErrorCode =
  | "invalid-address"
  | "address-refused"
  | "not-found"
  | "access-denied"
  | "server-error"
  | "rate-limited"
  | "too-large"
  | "not-text"
  | "timeout"
  | "connection-failed"
  | "too-many-redirects"
  | "no-documentation"
  | "invalid-lock"
  | "canceled";

/** A part of a site could not be fetched. Messages contain the URL without its query, which may contain a key. */
export class SiteError extends Error {
  override readonly name = "SiteError";
  readonly code: SiteErrorCode;
  /** How to fix it. */
  readonly hint: string | undefined;
  /** The HTTP status, if there was a response. */
  readonly status: number | undefined;

  constructor(
    code: SiteErrorCode,
    message: string,
    details: { hint?: string; status?: number; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = code;
    this.hint = details.hint;
    this.status = details.status;
  }

  /** Also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is SiteError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
