import type { IncomingRequest } from "../transport/incoming.js";
import { Problem } from "./problem.js";
import { filesPath, type SandboxContext } from "./sandbox-context.js";

/**
 * Rejects requests of web pages of other sites. A browser sends such requests to this machine without the user
 * noticing. A foreign host name that resolves to this machine makes them look same-origin (DNS rebinding).
 * @throws {Problem} 403 with the option that allows it.
 */
export function checkCaller(
  request: IncomingRequest,
  path: string,
  { allowed }: Pick<SandboxContext, "allowed">,
): void {
  const named = request.headers.get("host");
  const host = hostName(named === null ? request.origin : `http://${named}`);
  if (allowed.hosts && !isLoopback(host) && !allowed.hosts.includes(host)) {
    const detail = `The sandbox is for this machine, not for the host ${JSON.stringify(host)}. Start it with \`allowedHosts\` to serve it.`;
    throw new Problem(403, "Host not allowed", detail);
  }
  const origin = request.headers.get("origin");
  if (origin !== null) {
    if (isAllowedOrigin(origin, allowed.origins)) return;
    const detail = `Pages of ${JSON.stringify(origin)} may not use the sandbox. Start it with \`allowedOrigins\` to let them.`;
    throw new Problem(403, "Origin not allowed", detail);
  }
  // Without an `Origin` header, a page can only display or load the response and not read it. Files are allowed because
  // their ids cannot be guessed.
  const isHidden =
    !allowed.origins.includes("*") &&
    request.headers.get("sec-fetch-site") === "cross-site" &&
    request.headers.get("sec-fetch-mode") !== "navigate";
  if (isHidden && !path.startsWith(`${filesPath}/`)) {
    throw new Problem(403, "Origin not allowed", "Pages of other sites may not use the sandbox.");
  }
}

/** Whether pages of this origin may call: those of this machine, and the allowed ones. */
export function isAllowedOrigin(origin: string, origins: readonly string[]): boolean {
  return origins.includes("*") || origins.includes(origin) || isLoopback(hostName(origin));
}

/** Whether a host name or an address always refers to the machine itself (RFC 6761, RFC 1122). */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    host === "::1" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

/** A cache, because the same few hosts and origins repeat. */
const names = new Map<string, string>();
const mostNames = 100;

function hostName(url: string): string {
  const known = names.get(url);
  if (known !== undefined) return known;
  const name = URL.canParse(url) ? new URL(url).hostname : "";
  if (names.size >= mostNames) names.clear();
  names.set(url, name);
  return name;
}
