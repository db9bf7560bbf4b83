/** A response whose body was read already, with the body's text in its place. */
export function withText({ status, statusText, headers }: Response, text: string): Response {
  // `Response` takes no other statuses, but servers send them.
  const isUsual = status >= 200 && status <= 599;
  const response = new Response(text, { status: isUsual ? status : 599, statusText, headers });
  return isUsual ? response : Object.defineProperty(response, "status", { value: status });
}
