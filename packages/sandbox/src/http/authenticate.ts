import type { SecurityScheme } from "../document/service.js";
import { Problem } from "./problem.js";

/**
 * Checks a request's key against what its operation asks for.
 * @throws {Problem} 401 saying what is wrong, never repeating a key.
 */
export function authenticate(request: Request, security: readonly SecurityScheme[][], apiKey: string): void {
  if (security.length === 0) return;
  const complaints = security.map((schemes) =>
    schemes.map((scheme) => complaint(request, scheme, apiKey)).filter((text) => text !== undefined),
  );
  if (complaints.some((found) => found.length === 0)) return;
  const detail = [...new Set(complaints.flat())].join(" Or: ");
  const challenge = security.flat().some((scheme) => scheme.kind === "basic") ? "Basic" : "Bearer";
  throw new Problem(401, "Unauthenticated", detail, {
    headers: { "WWW-Authenticate": `${challenge} realm="corsac sandbox"` },
  });
}

function complaint(request: Request, scheme: SecurityScheme, apiKey: string): string | undefined {
  if (scheme.kind === "open") return undefined;
  if (scheme.kind === "key") return keyComplaint(request, scheme, apiKey);
  const word = scheme.kind === "basic" ? "Basic" : "Bearer";
  const header = request.headers.get("authorization");
  if (header === null) {
    return `There is no key. Send the header \`Authorization: ${word} <key>\` with the key the sandbox was started with.`;
  }
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
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  return [pair, ...pair.split(":")];
}

function keyComplaint(
  request: Request,
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

/** Some services put `Bearer ` or `Key ` before the key in their own header, too. */
function readKey(request: Request, scheme: SecurityScheme & { kind: "key" }): string | undefined {
  if (scheme.in === "query") return new URL(request.url).searchParams.get(scheme.parameter) ?? undefined;
  if (scheme.in === "cookie") {
    const cookies = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
    return cookies.find(([name]) => name === scheme.parameter)?.[1];
  }
  return request.headers.get(scheme.parameter)?.replace(/^(bearer|key|token)\s+/i, "");
}
