import { nearest } from "../command/nearest.js";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { type Profile, readProfiles } from "./profile-file.js";

/** A profile and its name. */
export interface NamedProfile extends Profile {
  readonly name: string;
}

/**
 * The profile of `--profile` or `CORSAC_PROFILE`, else the current one; undefined where there is none.
 *
 * @throws {CliError} there is no profile of that name
 */
export async function chooseProfile(
  named: string | undefined,
  environment: Pick<Environment, "variables">,
): Promise<NamedProfile | undefined> {
  const { current, profiles } = await readProfiles(environment);
  const wanted = named ?? (environment.variables["CORSAC_PROFILE"]?.trim() || undefined);
  const name = wanted ?? current;
  if (name === undefined) return undefined;
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile !== undefined) return { ...profile, name };
  if (wanted === undefined) return undefined;
  const [guess] = nearest(name, Object.keys(profiles));
  throw usageError(
    say`There is no profile ${JSON.stringify(name)}.`,
    guess === undefined
      ? say`Make it with corsac login ${name} --base-url <url>`
      : say`Did you mean ${guess}?`,
    "unknown-profile",
  );
}
