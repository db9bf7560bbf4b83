import type { Reply } from "../transport/reply.js";
import type { Violation } from "../validation/violation.js";

/** An error response. It is thrown while a request is processed, and converted to JSON in one place. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  /** All errors of the request, if they are known. */
  readonly violations: readonly Violation[] | undefined;
  /**
   * Whether a directive requested this status. Then it is used unchanged, even if the service returns errors in 2xx
   * responses.
   */
  readonly isForced: boolean;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    title: string,
    detail: string,
    extra: {
      headers?: Record<string, string>;
      more?: Record<string, unknown>;
      violations?: readonly Violation[];
      isForced?: boolean;
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = extra.headers ?? {};
    this.violations = extra.violations;
    this.isForced = extra.isForced ?? false;
    this.more = extra.more ?? {};
  }

  /**
   * A reply with title, detail, status and the additional members of this problem.
   * @param status The status of the response, if it differs from the problem's.
   */
  toReply(status: number = this.status): Reply {
    const { title, message: detail } = this;
    return {
      status,
      headers: { "Content-Type": "application/json", ...this.headers },
      body: JSON.stringify({ title, detail, status, ...this.more }),
    };
  }
}

/** 422 with every violation. */
export function invalidInput(violations: readonly Violation[]): Problem {
  const lines = violations.map(
    ({ field, description }) => `- ${field === "" ? "body" : field}: ${description}`,
  );
  return new Problem(422, "Input validation failed", lines.join("\n"), {
    more: { invalid_fields: violations },
    violations,
  });
}
