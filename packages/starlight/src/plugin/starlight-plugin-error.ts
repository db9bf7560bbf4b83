const marker: symbol = Symbol.for("corsac.starlight-plugin-error");

export type StarlightPluginErrorCode =
  | "document-unreadable"
  | "document-not-json"
  | "document-not-openapi"
  | "service-name-taken"
  | "pictures-not-public"
  | "pictures-unreadable";

/** An error of the plugin. The message contains the cause, the location and the fix. */
export class StarlightPluginError extends Error {
  override readonly name = "StarlightPluginError";
  readonly code: StarlightPluginErrorCode;
  /** How to fix it. Also the message's last line, because Astro prints only the message. */
  readonly hint: string;

  constructor(code: StarlightPluginErrorCode, message: string, hint: string, cause?: unknown) {
    super(`${message}\n${hint}`, cause === undefined ? undefined : { cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = code;
    this.hint = hint;
  }

  /** Whether a value is a StarlightPluginError, including one of another copy of this package. */
  static isInstance(value: unknown): value is StarlightPluginError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
