import { Problem } from "./problem.js";
import { filesPath, type SandboxContext } from "./sandbox-context.js";

/**
 * Refuses what a web page of elsewhere asks for. A browser sends such requests to this machine without anybody
 * knowing, and a name of elsewhere that resolves to this machine makes them look like the page's own (DNS rebinding).
 * @throws {Problem} 403 saying how to allow it.
 */
export function checkCaller(
  request: Request,
  path: string,
  { allowed }: Pick<SandboxContext, "allowed">,
): void {
  const host = hostName(`http://${request.headers.get("host") ?? new URL(request.url).host}`);
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
  // Without an origin a page can only show or load what it never reads: files whose id cannot be guessed.
  const isHidden =
    request.headers.get("sec-fetch-site") === "cross-site" &&
    request.headers.get("sec-fetch-mode") !== "navigate";
  if (isHidden && !path.startsWith(`${filesPath}/`)) {
    throw new Problem(403, "Origin not allowed", "Pages of other sites may not use the sandbox.");
  }
}

/** Whether pages of this origin may call: those of this machine, and those that were allowed. */
export function isAllowedOrigin(origin: string, origins: readonly string[]): boolean {
  return origins.includes("*") || origins.includes(origin) || isLoopback(hostName(origin));
}

/** Whether a name or an address always means the machine itself (RFC 6761, RFC 1122). */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    host === "::1" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

function hostName(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}
