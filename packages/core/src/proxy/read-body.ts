/** The text of a request's body; `undefined` where it has more bytes than allowed. */
export async function readBody(request: Request, maximum: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > maximum) return undefined;
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > maximum) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
