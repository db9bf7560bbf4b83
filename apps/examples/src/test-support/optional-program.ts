import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * The program that an optional npm package brings; `undefined` where it could not be installed here. In continuous
 * integration that is an error: what is not tried there is not tried anywhere.
 */
export function optionalProgram(name: string, path: string): string | undefined {
  try {
    const program = join(dirname(require.resolve(`${name}/package.json`)), path);
    if (existsSync(program)) return program;
  } catch {
    // Not installed.
  }
  if (process.env["CI"]) throw new Error(`${name} is not installed`);
  return undefined;
}
