import type { Violation } from "../validation/violation.js";

/** An answer that is an error: thrown while a request is handled, turned into JSON at one place. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    title: string,
    detail: string,
    extra: { headers?: Record<string, string>; more?: Record<string, unknown> } = {},
  ) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = extra.headers ?? {};
    this.more = extra.more ?? {};
  }

  /** The body: title, detail and status, and whatever else this problem has to say. */
  toResponse(): Response {
    const body = { title: this.title, detail: this.message, status: this.status, ...this.more };
    return Response.json(body, { status: this.status, headers: this.headers });
  }
}

/** 422 with every violation. */
export function invalidInput(violations: readonly Violation[]): Problem {
  const lines = violations.map(
    ({ field, description }) => `- ${field === "" ? "body" : field}: ${description}`,
  );
  return new Problem(422, "Input validation failed", lines.join("\n"), {
    more: { invalid_fields: violations },
  });
}
