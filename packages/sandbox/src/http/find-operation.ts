import type { Operation, Service } from "../document/service.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { keyRank } from "./authenticate.js";
import { createOperationMatcher, type Match } from "./match-operation.js";
import { Problem } from "./problem.js";

/**
 * Finds the operation of a request. If several services have it, the one whose key the request contains. HEAD is GET
 * without a body, and OPTIONS returns the methods of a path (RFC 9110, 9.3), unless the document has operations for
 * them.
 */
export function createOperationFinder(
  services: readonly Service[],
): (request: IncomingRequest) => Match | { allow: string } {
  const match = createOperationMatcher(services);
  return (request) => {
    const { method, url } = request;
    const rank = ({ security }: Operation): number => keyRank(request, security);
    try {
      return match(method, url.pathname, url, rank);
    } catch (error) {
      if (!(error instanceof Problem && error.status === 405)) throw error;
      const methods = error.headers["Allow"]?.split(", ") ?? [];
      if (method === "HEAD" && methods.includes("GET")) return match("GET", url.pathname, url, rank);
      if (method !== "OPTIONS") throw error;
      const implied = methods.includes("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"];
      return { allow: [...new Set([...methods, ...implied])].join(", ") };
    }
  };
}
