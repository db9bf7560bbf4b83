/** Whether an answer sends elsewhere. In browsers nothing more is seen of one that does. */
export function isRedirect({ type, status }: Pick<Response, "type" | "status">): boolean {
  return type === "opaqueredirect" || (status > 300 && status < 309 && status !== 304);
}
