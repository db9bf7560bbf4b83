/** A response whose body was already read, with the given text as its body. */
export function withText({ status, statusText, headers }: Response, text: string): Response {
  // `Response` accepts no other statuses, but servers send them.
  const isUsual = status >= 200 && status <= 599;
  const response = new Response(text, { status: isUsual ? status : 599, statusText, headers });
  return isUsual ? response : Object.defineProperty(response, "status", { value: status });
}
