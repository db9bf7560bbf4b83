import { isJsonObject } from "../json/json-object.js";

/** Error codes and messages of Node, Bun and Deno where no connection was made. */
const unsent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|connection refused|dns error|bad port/i;

/** Whether an error of `fetch` proves that the request did not reach the server. */
export function provesUnsent(fault: unknown): boolean {
  if (!isJsonObject(fault)) return false;
  const { errors, code, message, cause } = fault;
  // Node tries every address of a host name and reports all failures together.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(provesUnsent);
  return unsent.test(`${code} ${message}`) || provesUnsent(cause);
}
