import { join } from "node:path";
import type { Environment } from "../environment.js";

/**
 * The path of the history, or undefined where it is disabled or the process has no home: `CORSAC_HISTORY` names a file
 * (`off` for none), else it is in the user's state folder. https://specifications.freedesktop.org/basedir-spec
 */
export function historyFile(variables: Environment["variables"]): string | undefined {
  const named = variables["CORSAC_HISTORY"]?.trim();
  if (named === "off") return undefined;
  if (named !== undefined && named !== "") return named;
  const state = variables["XDG_STATE_HOME"] || variables["LOCALAPPDATA"];
  if (state !== undefined && state !== "") return join(state, "corsac", "history.jsonl");
  const home = variables["HOME"];
  return home === undefined || home === ""
    ? undefined
    : join(home, ".local", "state", "corsac", "history.jsonl");
}
