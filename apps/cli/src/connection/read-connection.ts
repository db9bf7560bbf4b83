import { resolve } from "node:path";
import type { ServiceDescriptor } from "@corsac/core";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { readEndingFile } from "../files/read-ending-file.js";
import { say } from "../language/say.js";

/** The base URL of requests, and the key. */
export interface Connection {
  baseUrl: string;
  apiKey: string | undefined;
}

/** The options of every command that sends requests to a server. */
export interface ConnectionOptions {
  "base-url"?: string | undefined;
  "api-key-file"?: string | undefined;
  profile?: string | undefined;
}

function waysOn(): string {
  return [
    say`Set CORSAC_BASE_URL to your gateway's address and CORSAC_API_KEY to your key;`,
    say`or keep both: corsac login --base-url <url>`,
    say`or try it offline: corsac sandbox prints both lines to copy.`,
  ].join("\n");
}

/** The key of an option's file or of the environment; undefined where there is none. */
export async function readKey(
  file: string | undefined,
  environment: Environment,
): Promise<string | undefined> {
  if (file === undefined) return environment.variables["CORSAC_API_KEY"]?.trim() || undefined;
  const bytes = await readEndingFile(resolve(environment.cwd, file)).catch((cause: unknown) => {
    throw usageError(
      say`Cannot read the API key from ${file}: ${systemReason(cause)}.`,
      undefined,
      "unreadable-file",
    );
  });
  const key = new TextDecoder().decode(bytes).trim();
  if (key === "" || /\s/.test(key))
    throw usageError(
      say`${file} does not hold one API key.`,
      say`It should have the key alone, on one line.`,
      "invalid-key-file",
    );
  return key;
}

/** The base URL of requests, as far as it is known, and its source. */
export interface FoundConnection {
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
  /** For people: `CORSAC_BASE_URL`, `profile work`. */
  readonly source: string;
  /** The same for the key; meaningless without one. */
  readonly keySource: string;
}

/**
 * Finds base URL and key: from the options and the environment, else from a profile. The key of a profile is sent only
 * to the profile's own base URL.
 */
export async function findConnection(
  options: ConnectionOptions,
  environment: Environment,
): Promise<FoundConnection> {
  const named = options["base-url"] ?? (environment.variables["CORSAC_BASE_URL"]?.trim() || undefined);
  const key = await readKey(options["api-key-file"], environment);
  const keySource = options["api-key-file"] ?? "CORSAC_API_KEY";
  if (options.profile !== undefined && options["base-url"] !== undefined)
    throw usageError(
      say`--profile and --base-url both say where requests go.`,
      say`Leave one of them out.`,
      "address-twice",
    );
  if (named !== undefined && options.profile === undefined)
    return {
      baseUrl: named,
      apiKey: key,
      source: options["base-url"] === undefined ? "CORSAC_BASE_URL" : "--base-url",
      keySource,
    };
  const { chooseProfile } = await import("../profiles/choose-profile.js");
  const profile = await chooseProfile(options.profile, environment);
  if (profile === undefined) return { baseUrl: undefined, apiKey: key, source: "", keySource };
  const { baseUrl, apiKey, name } = profile;
  const source = `profile ${name}`;
  const isOwnKey = options["api-key-file"] === undefined && apiKey !== undefined;
  return { baseUrl, apiKey: isOwnKey ? apiKey : key, source, keySource: isOwnKey ? source : keySource };
}

/** A key is sent in a header, which holds printable ASCII characters only. */
function checkKeyCharacters(key: string, source: string): void {
  // The client leaves out the spaces around it.
  if (/^[\x21-\x7e]*$/.test(key.trim())) return;
  throw usageError(
    say`The API key of ${source} has characters that no key has, such as spaces, line breaks or letters outside ASCII.`,
    say`Copy the key again, without text around it. Nothing was sent.`,
    "invalid-key",
  );
}

/** The error of a missing base URL. */
export function noBaseUrl(): CliError {
  return new CliError({
    code: "no-base-url",
    message: say`No base URL is set.`,
    hint: waysOn(),
    exitCode: exitCode.usage,
  });
}

/**
 * Reads base URL and key from options, environment and profiles. A service that requires a key is not called without
 * one.
 */
export async function readConnection(
  options: ConnectionOptions,
  service: Pick<ServiceDescriptor, "name" | "security">,
  environment: Environment,
): Promise<Connection> {
  const { baseUrl, apiKey, keySource } = await findConnection(options, environment);
  if (baseUrl === undefined) throw noBaseUrl();
  if (apiKey === undefined && service.security.length > 0)
    throw new CliError({
      code: "no-api-key",
      message: say`No API key is set, and the service ${service.name} requires one.`,
      hint: say`Set CORSAC_API_KEY, name a file that holds the key with --api-key-file, or run: corsac login`,
      exitCode: exitCode.authentication,
    });
  if (apiKey !== undefined) checkKeyCharacters(apiKey, keySource);
  return { baseUrl, apiKey };
}
