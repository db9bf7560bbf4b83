import type { PreparedPage } from "../merge/pages/prepared-page.js";

/** An operation in the form of messages and accepted.yaml: `POST /v1/tasks`. */
export function operationKey({ method, path }: Pick<PreparedPage, "method" | "path">): string {
  return `${method.toUpperCase()} ${path.text}`;
}
