import type { SecurityScheme } from "../document/service.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { Problem } from "./problem.js";

/**
 * Checks a request's key against the security requirements of its operation.
 * @throws {Problem} 401 with the reason, without the key.
 */
export function authenticate(
  request: IncomingRequest,
  security: readonly SecurityScheme[][],
  apiKey: string,
): void {
  if (security.length === 0) return;
  const isMet = (schemes: readonly SecurityScheme[]): boolean =>
    schemes.every((scheme) => complaint(request, scheme, apiKey) === undefined);
  if (security.some(isMet)) return;
  const complaints = security.flat().map((scheme) => complaint(request, scheme, apiKey));
  const detail = [...new Set(complaints.filter((text) => text !== undefined))].join(" Or: ");
  const challenge = security.flat().some((scheme) => scheme.kind === "basic") ? "Basic" : "Bearer";
  throw new Problem(401, "Unauthenticated", detail, {
    headers: { "WWW-Authenticate": `${challenge} realm="corsac sandbox"` },
  });
}

/**
 * The position of the first alternative of an operation's security for whose keys a request has values, right or wrong;
 * infinite if there is none. Documents list the usual key first.
 */
export function keyRank(request: IncomingRequest, security: readonly SecurityScheme[][]): number {
  const index = security.findIndex(
    (schemes) => schemes.length > 0 && schemes.every((scheme) => hasValue(request, scheme)),
  );
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

function hasValue(request: IncomingRequest, scheme: SecurityScheme): boolean {
  if (scheme.kind === "open") return false;
  if (scheme.kind === "key") return (readKey(request, scheme) ?? "") !== "";
  const word = scheme.kind === "basic" ? /^basic\s/i : /^bearer\s/i;
  return word.test(request.headers.get("authorization") ?? "");
}

function complaint(request: IncomingRequest, scheme: SecurityScheme, apiKey: string): string | undefined {
  if (scheme.kind === "open") return undefined;
  if (scheme.kind === "key") return keyComplaint(request, scheme, apiKey);
  const word = scheme.kind === "basic" ? "Basic" : "Bearer";
  const header = request.headers.get("authorization");
  if (header === null) {
    return `There is no key. Send the header \`Authorization: ${word} <key>\` with the key the sandbox was started with.`;
  }
  if (header === `${word} ${apiKey}`) return undefined;
  const [given = "", value = ""] = header.trim().split(/\s+/, 2);
  if (given.toLowerCase() !== word.toLowerCase()) {
    return `The Authorization header must start with \`${word} \`.`;
  }
  const keys = scheme.kind === "basic" ? basicKeys(value) : [value];
  if (keys.includes(apiKey)) return undefined;
  return value === ""
    ? `The Authorization header has no key after \`${word}\`.`
    : "The key in the Authorization header is not the one the sandbox was started with.";
}

function basicKeys(encoded: string): string[] {
  try {
    const pair = new TextDecoder().decode(
      Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)),
    );
    return [pair, ...pair.split(":")];
  } catch {
    return [];
  }
}

function keyComplaint(
  request: IncomingRequest,
  scheme: SecurityScheme & { kind: "key" },
  apiKey: string,
): string | undefined {
  const place = scheme.in === "query" ? "query parameter" : scheme.in;
  const value = readKey(request, scheme);
  if (value === apiKey) return undefined;
  if (value === undefined || value === "") {
    return `There is no key. Send the key the sandbox was started with as the ${place} \`${scheme.parameter}\`.`;
  }
  return `The key in the ${place} \`${scheme.parameter}\` is not the one the sandbox was started with.`;
}

/** Some services also require `Bearer ` or `Key ` before the key in their own header. */
function readKey(request: IncomingRequest, scheme: SecurityScheme & { kind: "key" }): string | undefined {
  if (scheme.in === "query") return request.url.searchParams.get(scheme.parameter) ?? undefined;
  if (scheme.in === "cookie") {
    const cookies = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
    return cookies.find(([name]) => name === scheme.parameter)?.[1];
  }
  return request.headers.get(scheme.parameter)?.replace(/^(bearer|key|token)\s+/i, "");
}
