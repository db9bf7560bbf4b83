/** Known to every copy of this package. */
const marker: symbol = Symbol.for("corsac.spec.SiteError");

/** Why an address was not fetched, in a word that does not change between versions. */
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

/** Something of a site could not be fetched. Messages name the address without its query, which may hold a key. */
export class SiteError extends Error {
  override readonly name = "SiteError";
  readonly code: SiteErrorCode;
  /** What to do about it. */
  readonly hint: string | undefined;
  /** The HTTP status, where there was an answer. */
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

  /** True also for an error of another copy of this package. */
  static isInstance(value: unknown): value is SiteError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
