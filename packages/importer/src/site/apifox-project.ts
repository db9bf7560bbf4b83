import type { FoundPage } from "./plan-pages.js";
import { readBody } from "./read-body.js";
import { SiteError } from "./site-error.js";

/** The URL of Apifox's open API. */
export const apifoxAddress = "https://api.apifox.com";
/** The version of the API. */
const apiVersion = "2024-03-28";
/** Timeout of an export in milliseconds. */
const timeout = 60_000;
const maximumBytes = 64 * 1_048_576;

export interface ApifoxOptions {
  /** A personal access token of Apifox. It is only sent to `address`, and never part of a message. */
  token: string;
  fetch: typeof globalThis.fetch;
  /** The base URL, if not {@link apifoxAddress}. */
  address?: string;
  signal?: AbortSignal;
}

/** The id in `apifox:1234567`; undefined for any other source. */
export function apifoxProjectId(from: string): string | undefined {
  return /^apifox:(\d+)$/.exec(from.trim())?.[1];
}

/**
 * Exports a project with Apifox's open API, as one OpenAPI 3.1 document with Apifox's extensions.
 *
 * @param projectId Digits, as shown in the project's settings.
 * @throws {SiteError} `access-denied`, `not-found`, `rate-limited`, `server-error`, `too-large`, `not-text`, `timeout`,
 * `connection-failed`, `no-documentation`, `invalid-address`, `canceled`.
 */
export async function exportApifoxProject(projectId: string, options: ApifoxOptions): Promise<FoundPage> {
  const url = new URL(
    `/v1/projects/${encodeURIComponent(projectId)}/export-openapi`,
    requireAddress(options.address),
  );
  const response = await ask(url, options);
  if (!response.ok) {
    await response.body?.cancel();
    throw refused(response.status, projectId);
  }
  const text = await readBody(response, url, maximumBytes);
  return { url: `apifox:${projectId}`, text: documentOf(text, projectId), holdsApi: true };
}

/** Unencrypted requests are allowed to loopback only, because they contain the token. */
function requireAddress(address: string = apifoxAddress): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url?.hostname ?? "");
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback)) return url;
  throw new SiteError("invalid-address", "The address of Apifox's API must start with https://.", {
    hint: `Correct APIFOX_API_URL, or unset it to ask ${apifoxAddress}.`,
  });
}

async function ask(url: URL, { token, fetch, signal }: ApifoxOptions): Promise<Response> {
  const limit = AbortSignal.timeout(timeout);
  try {
    return await fetch(url, {
      method: "POST",
      // A redirect would send the token to another URL.
      redirect: "error",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "x-apifox-api-version": apiVersion,
      },
      body: JSON.stringify({
        scope: { type: "ALL" },
        options: { includeApifoxExtensionProperties: true, addFoldersToTags: false },
        oasVersion: "3.1",
        exportFormat: "JSON",
      }),
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
  } catch {
    // The original error may contain the request's headers; it is not passed on.
    if (signal?.aborted === true) throw new SiteError("canceled", "The export was stopped.");
    if (limit.aborted) {
      throw new SiteError("timeout", `${url.origin} did not answer within ${timeout / 1000} seconds.`, {
        hint: "Try again later.",
      });
    }
    throw new SiteError("connection-failed", `${url.origin} could not be reached.`, {
      hint: "Check the connection, a proxy, and that the token holds no line break.",
    });
  }
}

function refused(status: number, projectId: string): SiteError {
  const project = `the Apifox project ${projectId}`;
  if (status === 401 || status === 403) {
    return new SiteError("access-denied", `Apifox refused ${project} (${status}).`, {
      hint: "Make a token in Apifox (account settings, API access token), with access to the project, and set APIFOX_ACCESS_TOKEN to it.",
      status,
    });
  }
  if (status === 404) {
    return new SiteError("not-found", `Apifox does not know ${project}.`, {
      hint: "The id is in the project's settings, and in the address of the web application.",
      status,
    });
  }
  if (status === 429) {
    return new SiteError("rate-limited", `Apifox has no time for ${project} now.`, {
      hint: "Try again in some minutes.",
      status,
    });
  }
  return new SiteError("server-error", `Apifox could not export ${project} (${status}).`, {
    hint:
      status === 422
        ? "This version of its API may be no longer supported; update Corsac."
        : "Try again later.",
    status,
  });
}

/** The document, formatted so that a small change of the project changes few lines. */
function documentOf(text: string, projectId: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && ("openapi" in value || "swagger" in value)) {
      return `${JSON.stringify(value, null, 2)}\n`;
    }
  } catch {
    // Reported below.
  }
  throw new SiteError(
    "no-documentation",
    `Apifox answered for the project ${projectId} with no OpenAPI document.`,
    {
      hint: "Export the project by hand (Apifox: project settings, export data) and add the file.",
    },
  );
}
