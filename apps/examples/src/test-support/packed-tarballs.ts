import { inject } from "vitest";

/**
 * The paths of the tarballs of our packages. The first call of a test run packs them.
 *
 * @throws with the output of `pnpm pack`, where it fails
 */
export async function packedTarballs(): Promise<readonly string[]> {
  const response = await fetch(`${inject("packedRegistry").url}-/tarballs`);
  if (!response.ok) throw new Error(await response.text());
  return response.json() as Promise<string[]>;
}
