const marker: symbol = Symbol.for("corsac.starlight-plugin-error");

export type StarlightPluginErrorCode =
  | "document-unreadable"
  | "document-not-json"
  | "document-not-openapi"
  | "service-name-taken"
  | "pictures-not-public"
  | "pictures-unreadable";

/** What stops the plugin: the message says what, where and what to do. */
export class StarlightPluginError extends Error {
  override readonly name = "StarlightPluginError";
  readonly code: StarlightPluginErrorCode;
  /** What to do about it; also the message's last line, since Astro prints no more than the message. */
  readonly hint: string;

  constructor(code: StarlightPluginErrorCode, message: string, hint: string, cause?: unknown) {
    super(`${message}\n${hint}`, cause === undefined ? undefined : { cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = code;
    this.hint = hint;
  }

  /** Also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is StarlightPluginError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
