import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ServiceDescriptor } from "@corsac/core";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";

/** Where requests go and with which key. */
export interface Connection {
  baseUrl: string;
  apiKey: string | undefined;
}

/** The options of every command that speaks to a server. */
export interface ConnectionOptions {
  "base-url"?: string | undefined;
  "api-key-file"?: string | undefined;
}

const waysOn = [
  "Set CORSAC_BASE_URL to your gateway's address and CORSAC_API_KEY to your key;",
  "or try it offline: corsac sandbox prints both lines to copy.",
].join("\n");

async function readKey(file: string | undefined, environment: Environment): Promise<string | undefined> {
  if (file === undefined) return environment.variables["CORSAC_API_KEY"]?.trim() || undefined;
  const text = await readFile(resolve(environment.cwd, file), "utf8").catch((cause: unknown) => {
    throw usageError(
      `Cannot read the API key from ${file}: ${systemReason(cause)}.`,
      undefined,
      "unreadable-file",
    );
  });
  const key = text.trim();
  if (key === "" || /\s/.test(key))
    throw usageError(
      `${file} does not hold one API key.`,
      "It should have the key alone, on one line.",
      "invalid-key-file",
    );
  return key;
}

/**
 * Reads base URL and key from options and environment. A service that asks for a key is not called
 * without one.
 */
export async function readConnection(
  options: ConnectionOptions,
  service: Pick<ServiceDescriptor, "name" | "security">,
  environment: Environment,
): Promise<Connection> {
  const baseUrl = options["base-url"] ?? environment.variables["CORSAC_BASE_URL"]?.trim();
  if (baseUrl === undefined || baseUrl === "")
    throw new CliError({
      code: "no-base-url",
      message: "No base URL is set: corsac does not know where to send requests.",
      hint: waysOn,
      exitCode: exitCode.usage,
    });
  const apiKey = await readKey(options["api-key-file"], environment);
  if (apiKey === undefined && service.security.length > 0)
    throw new CliError({
      code: "no-api-key",
      message: `No API key is set, and the service ${service.name} asks for one.`,
      hint: "Set CORSAC_API_KEY, or name a file that holds the key with --api-key-file.",
      exitCode: exitCode.authentication,
    });
  return { baseUrl, apiKey };
}
