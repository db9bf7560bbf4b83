import { arrayMember, type DocumentOperation, isJsonObject, listOperations } from "@corsac/importer/document";
import type { KnownDocument } from "../documents/known-document.js";
import type { Environment } from "../environment.js";
import { connectionHint } from "../errors/connection-hint.js";
import { say } from "../language/say.js";
import type { Check } from "./check.js";
import { keyOfRequest, type PlacedKey } from "./key-of-request.js";

/** The maximum deviation of the clock; a larger one breaks signatures and expiry times. Milliseconds. */
const furthestClock = 60_000;
/** The timeout of a response. Milliseconds. */
const patience = 10_000;

/** Checks the form of a base URL; where it contains a part of the path, requests would contain that part twice. */
export function checkAddress(baseUrl: string | undefined, paths: readonly string[]): Check {
  const name = "address";
  if (baseUrl === undefined || baseUrl === "")
    return {
      name,
      state: "bad",
      result: "none is set",
      hint: say`Set CORSAC_BASE_URL to your gateway's address, or try: corsac sandbox`,
    };
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol))
    return {
      name,
      state: "bad",
      result: `${baseUrl} is no address`,
      hint: say`Write it as https://gateway.example`,
    };
  const { pathname, search, protocol, hostname } = new URL(baseUrl);
  if (search !== "")
    return {
      name,
      state: "warning",
      result: `${baseUrl} has a query`,
      hint: say`Leave out what follows the ?`,
    };
  const path = pathname.replace(/\/+$/, "");
  const twice = path !== "" && paths.some((one) => one.startsWith(`${path}/`));
  if (twice)
    return {
      name,
      state: "warning",
      result: `${baseUrl} ends in ${path}, with which paths of services begin`,
      hint: say`Try ${new URL(baseUrl).origin}`,
    };
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol === "http:" && !isLocal)
    return {
      name,
      state: "warning",
      result: `${baseUrl} is not encrypted: the key can be read on the way`,
      hint: say`Use https://`,
    };
  return { name, state: "good", result: baseUrl };
}

/** Checks the form of a key; a line break in it comes from a file that was read as a whole. */
export function checkKey(key: string | undefined): Check {
  const name = "key";
  if (key === undefined || key === "")
    return {
      name,
      state: "warning",
      result: "none is set",
      hint: say`Set CORSAC_API_KEY, or name a file that holds the key with --api-key-file.`,
    };
  if (!/^[\x21-\x7e]+$/.test(key))
    return {
      name,
      state: "bad",
      result: "holds characters that no key has, such as a space or a line break",
      hint: say`Copy it again, alone.`,
    };
  return { name, state: "good", result: `${key.length} characters` };
}

/** Whether an operation only reads, and has no required parameters. */
function asksOnly({ item, operation, method, path }: DocumentOperation): boolean {
  const parameters = [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")];
  const needed = parameters.some(
    (one) => isJsonObject(one) && (one["required"] === true || one["in"] === "path"),
  );
  return method === "get" && !path.includes("{") && !needed;
}

function checkClock(response: Response, now: number): Check {
  const name = "clock";
  const date = Date.parse(response.headers.get("date") ?? "");
  if (Number.isNaN(date)) return { name, state: "good", result: "the response has no Date header" };
  const apart = Math.abs(date - now);
  const seconds = Math.round(apart / 1000);
  if (apart > furthestClock)
    return {
      name,
      state: "warning",
      result: `${seconds} s apart from the server's`,
      hint: say`Set this machine's clock.`,
    };
  return { name, state: "good", result: `${seconds} s apart from the server's` };
}

interface AskedOperation {
  /** The service's name. */
  name: string;
  path: string;
  key: PlacedKey | undefined;
}

/** Sends the server a request without cost, with the key: checks that it responds, and accepts the key. */
export async function checkServer(
  { baseUrl, key }: { baseUrl: string; key: string | undefined },
  documents: readonly KnownDocument[],
  { fetch, now }: Environment,
): Promise<Check[]> {
  const asked = documents.flatMap(({ name, document }) =>
    listOperations(document)
      .filter(asksOnly)
      .map(({ path, operation }): AskedOperation => {
        const security = operation["security"] ?? document["security"];
        return { name, path, key: key === undefined ? undefined : keyOfRequest(document, security, key) };
      }),
  );
  const checks: Check[] = [];
  let clock: Check | undefined;
  const root: AskedOperation = { name: "", path: "/", key: undefined };
  for (const { name, path, key: placed } of asked.length === 0 ? [root] : asked) {
    const url = new URL(`${baseUrl.replace(/\/+$/, "")}${path}`);
    if (placed?.in === "query") url.searchParams.set(placed.name, placed.value);
    try {
      const response = await fetch(url, {
        headers: placed?.in === "header" ? { [placed.name]: placed.value } : {},
        signal: AbortSignal.timeout(patience),
        // A key is not sent along a redirect.
        redirect: "manual",
      });
      await response.body?.cancel();
      clock ??= checkClock(response, now());
      const { status } = response;
      if (status === 404 || status === 405)
        checks.push({
          name,
          state: "warning",
          result: `GET ${path} answered ${status}: this gateway may not have it`,
        });
      else if (status === 401 || status === 403)
        checks.push({
          name,
          state: "bad",
          result: `GET ${path} answered ${status}: the key is refused`,
          hint: say`Is it the key of this gateway, and may it do this?`,
        });
      else if (status >= 400)
        checks.push({ name, state: "warning", result: `GET ${path} answered ${status}` });
      else checks.push({ name, state: "good", result: `GET ${path} answered ${status}` });
    } catch (cause) {
      const why =
        cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
      const hint = connectionHint(baseUrl);
      checks.push({
        name: "server",
        state: "bad",
        result: `cannot be reached: ${why}`,
        ...(hint === undefined ? {} : { hint }),
      });
      break;
    }
  }
  return [...(clock === undefined ? [] : [clock]), ...checks];
}
