import type { IncomingRequest } from "../transport/incoming.js";
import { empty, type Reply } from "../transport/reply.js";
import { isAllowedOrigin } from "./check-caller.js";

/** Response headers that pages may read in addition to the default ones. */
const exposed = "ETag, Retry-After, Location, Link, X-Corsac-Warning";

/** The CORS headers for an allowed page. */
export function crossOriginHeaders(
  request: IncomingRequest,
  origins: readonly string[],
): Record<string, string> {
  const origin = request.headers.get("origin");
  if (origin === null || !isAllowedOrigin(origin, origins)) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Expose-Headers": exposed,
    Vary: "Origin",
  };
}

/** The response to a CORS preflight request. Undefined for every other request. */
export function preflight(request: IncomingRequest): Reply | undefined {
  if (request.method !== "OPTIONS" || !request.headers.has("access-control-request-method")) return undefined;
  const wanted = request.headers.get("access-control-request-headers");
  return empty(204, {
    "Access-Control-Allow-Methods": "GET, HEAD, PUT, POST, DELETE, PATCH",
    ...(wanted === null ? {} : { "Access-Control-Allow-Headers": wanted }),
  });
}
