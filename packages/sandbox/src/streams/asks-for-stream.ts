import { sameJson, valueAtPointer } from "../document/contract.js";
import type { Model } from "../document/service.js";
import type { Asked } from "../requests/asked.js";

/**
 * Whether a create requests a stream: by the values in its body and the headers in the model's description. Without
 * those, by `Accept`.
 */
export function asksForStream({ description }: Model, { body, request }: Asked): boolean {
  const { stream, kind } = description;
  if (!stream) return false;
  if (kind === "stream") return true;
  const values = Object.entries(stream.body ?? {});
  const headers = Object.entries(stream.headers ?? {});
  if (values.length + headers.length === 0)
    return request.headers.get("accept")?.includes("text/event-stream") ?? false;
  return (
    values.every(([pointer, value]) => sameJson(valueAtPointer(body, pointer) ?? null, value)) &&
    headers.every(([name, value]) => request.headers.get(name)?.toLowerCase() === value.toLowerCase())
  );
}
