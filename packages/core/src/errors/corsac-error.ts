import type { Prediction } from "../contract/prediction.js";
import type { ErrorCategory } from "../descriptor/error-category.js";
import { defined } from "../json/defined.js";
import { isObject } from "../json/json-object.js";

/** The same symbol in every copy of the package, so that copies recognize each other's errors. */
const marker = Symbol.for("corsac.error");

export type { ErrorCategory };

/** The properties of an error other than its message. */
export interface ErrorDetails {
  /** How to resolve the error. */
  readonly hint?: string | undefined;
  /** The HTTP method of the request. */
  readonly method?: string | undefined;
  /** The URL of the request, with a key in it redacted. */
  readonly url?: string | undefined;
  /** The HTTP status of the response. */
  readonly status?: number | undefined;
  /** The id that the service assigned to the request, for its support. */
  readonly requestId?: string | undefined;
  /** The id at the service of a task that was accepted and cannot be tracked. */
  readonly taskId?: string | undefined;
  /** Set if it differs from the category of the class. */
  readonly category?: ErrorCategory | undefined;
  readonly cause?: unknown;
}

/**
 * The base class of every error of this package. `code` is stable and identifies the class; use `category` in a
 * `switch`. Use `isInstance`, which also recognizes errors of another copy of the package.
 */
export class CorsacError extends Error {
  static readonly code: string = "corsac";
  static readonly category: ErrorCategory = "server";

  declare readonly code: string;
  declare readonly category: ErrorCategory;
  declare readonly hint?: string;
  declare readonly method?: string;
  declare readonly url?: string;
  declare readonly status?: number;
  declare readonly requestId?: string;
  declare readonly taskId?: string;
  /** The prediction that the error is about, if there is one, so that a paid prediction is not lost. */
  declare readonly prediction?: Prediction<unknown>;

  constructor(message: string, { cause, ...details }: ErrorDetails = {}) {
    super(message, defined({ cause }));
    Object.defineProperty(this, marker, { value: true });
    const { code, category } = new.target;
    // Derived from the code, because a minifier renames classes.
    this.name = `${code.replace(/(^|-)./g, (start) => start.slice(-1).toUpperCase())}Error`;
    Object.assign(this, { code, category }, defined(details));
  }

  /** Whether a value is an error of this class, from any copy of the package. */
  static isInstance<Instance extends CorsacError>(
    this: { readonly code: string; readonly prototype: Instance },
    value: unknown,
  ): value is Instance {
    // biome-ignore lint/complexity/noThisInStatic: `this` is the subclass on which the method is called.
    const { code } = this;
    return isObject(value) && marker in value && (code === "corsac" || value["code"] === code);
  }

  toJSON(): Record<string, unknown> {
    const { name, message, ...known } = this;
    return { name, message, ...known };
  }
}
