import { existsSync } from "node:fs";

/**
 * Whether the folder of an optional set of pages is there. Tests that need it are skipped where it is not.
 *
 * @param variable The environment variable that names it.
 * @throws {Error} Under CI, where the variable names a folder that is missing: a skip would hide that.
 */
export function isPresent(variable: string, folder: string): boolean {
  const { CI, [variable]: named } = process.env;
  const isThere = existsSync(folder);
  if (!isThere && named !== undefined && CI !== undefined && CI !== "" && CI !== "false")
    throw new Error(`${variable} names ${named}, which does not exist: its tests would be skipped`);
  return isThere;
}
