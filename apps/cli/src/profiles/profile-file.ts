import { chmod, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { makeFolder } from "../files/make-folder.js";
import { notWritable } from "../files/not-writable.js";
import { say } from "../language/say.js";

/** A base URL and its key. */
export interface Profile {
  readonly baseUrl: string;
  readonly apiKey?: string;
}

/** The content of the profiles file. */
export interface Profiles {
  /** The profile that is used by default. */
  readonly current: string | undefined;
  readonly profiles: Readonly<Record<string, Profile>>;
}

/**
 * The path of the profiles file: `CORSAC_CONFIG`, else a file in the user's configuration folder; undefined where the
 * process has no home. https://specifications.freedesktop.org/basedir-spec
 */
export function profileFile(variables: Environment["variables"]): string | undefined {
  const named = variables["CORSAC_CONFIG"]?.trim();
  if (named !== undefined && named !== "") return named;
  const folder = variables["XDG_CONFIG_HOME"] || variables["APPDATA"];
  if (folder !== undefined && folder !== "") return join(folder, "corsac", "config.json");
  const home = variables["HOME"];
  return home === undefined || home === "" ? undefined : join(home, ".config", "corsac", "config.json");
}

function profileOf(value: JsonValue | undefined): Profile | undefined {
  if (!isJsonObject(value) || typeof value["baseUrl"] !== "string") return undefined;
  const { baseUrl, apiKey } = value;
  return { baseUrl, ...(typeof apiKey === "string" ? { apiKey } : {}) };
}

function parse(text: string, file: string): Profiles {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    throw usageError(
      say`${file} is not JSON.`,
      say`Correct it, or delete it and log in again.`,
      "invalid-config",
    );
  }
  const held: JsonObject = isJsonObject(value) ? value : {};
  const listed = isJsonObject(held["profiles"]) ? held["profiles"] : {};
  const profiles = Object.entries(listed).flatMap(([name, one]) => {
    const profile = profileOf(one);
    return profile === undefined ? [] : [[name, profile] as const];
  });
  const { current } = held;
  return {
    current: typeof current === "string" ? current : undefined,
    profiles: Object.fromEntries(profiles),
  };
}

/** The profiles of this user; none where there is no file. */
export async function readProfiles({ variables }: Pick<Environment, "variables">): Promise<Profiles> {
  const file = profileFile(variables);
  const none: Profiles = { current: undefined, profiles: {} };
  if (file === undefined) return none;
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return undefined;
    throw usageError(say`Cannot read ${file}: ${systemReason(cause)}.`, undefined, "unreadable-file");
  });
  return text === undefined ? none : parse(text, file);
}

/** Writes the profiles, readable only for this user. Returns the path of the file. */
export async function writeProfiles(
  profiles: Profiles,
  { variables, pid }: Pick<Environment, "variables" | "pid">,
): Promise<string> {
  const file = profileFile(variables);
  if (file === undefined)
    throw usageError(
      say`There is no folder to keep the profile in.`,
      say`Set HOME or XDG_CONFIG_HOME, or name a file with CORSAC_CONFIG.`,
      "no-config",
    );
  const partial = `${file}.${pid}.part`;
  try {
    await makeFolder(dirname(file), 0o700);
    const handle = await open(partial, "w", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(profiles, null, 2)}\n`);
    } finally {
      await handle.close();
    }
    // An existing file of that name keeps its mode when it is opened.
    await chmod(partial, 0o600);
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw notWritable(file, cause);
  }
  return file;
}
