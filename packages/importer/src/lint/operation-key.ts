import type { PreparedPage } from "../merge/pages/prepared-page.js";

/** An operation as messages and accepted.yaml write it: `POST /v1/tasks`. */
export function operationKey({ method, path }: Pick<PreparedPage, "method" | "path">): string {
  return `${method.toUpperCase()} ${path.text}`;
}
