/** Whether a response is a redirect. Browsers expose no other property of a redirect. */
export function isRedirect({ type, status }: Pick<Response, "type" | "status">): boolean {
  return type === "opaqueredirect" || (status > 300 && status < 309 && status !== 304);
}
