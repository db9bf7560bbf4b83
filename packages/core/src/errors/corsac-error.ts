import type { Prediction } from "../contract/prediction.js";
import type { ErrorCategory } from "../descriptor/error-category.js";
import { defined } from "../json/defined.js";
import { isObject } from "../json/json-object.js";

/** The same in every copy of the package, so that copies recognise each other's errors. */
const marker = Symbol.for("corsac.error");

export type { ErrorCategory };

/** What an error knows beside its message. */
export interface ErrorDetails {
  /** What to do. */
  readonly hint?: string | undefined;
  /** The HTTP method of the request. */
  readonly method?: string | undefined;
  /** The URL of the request; a key in it is redacted. */
  readonly url?: string | undefined;
  /** The HTTP status of the answer. */
  readonly status?: number | undefined;
  /** The service's own number for the request, for its support. */
  readonly requestId?: string | undefined;
  /** The service's id of a task that was accepted and cannot be followed. */
  readonly taskId?: string | undefined;
  /** Where it is another than that of the class. */
  readonly category?: ErrorCategory | undefined;
  readonly cause?: unknown;
}

/**
 * The base of every error of this package. `code` is stable and says which class it is; `category` is what to
 * switch on. Use `isInstance`, which also knows errors of another copy of the package.
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
  /** The prediction it happened to, where there is one: nothing paid for is lost with an error. */
  declare readonly prediction?: Prediction<unknown>;

  constructor(message: string, { cause, ...details }: ErrorDetails = {}) {
    super(message, defined({ cause }));
    Object.defineProperty(this, marker, { value: true });
    const { code, category } = new.target;
    // From the code, because a minifier renames classes.
    this.name = `${code.replace(/(^|-)./g, (start) => start.slice(-1).toUpperCase())}Error`;
    Object.assign(this, { code, category }, defined(details));
  }

  /** Whether a value is an error of this class, whichever copy of the package made it. */
  static isInstance<Instance extends CorsacError>(
    this: { readonly code: string; readonly prototype: Instance },
    value: unknown,
  ): value is Instance {
    // biome-ignore lint/complexity/noThisInStatic: `this` is the subclass that is asked.
    const { code } = this;
    return isObject(value) && marker in value && (code === "corsac" || value["code"] === code);
  }

  toJSON(): Record<string, unknown> {
    const { name, message, ...known } = this;
    return { name, message, ...known };
  }
}
