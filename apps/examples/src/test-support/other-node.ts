import { existsSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.js";

/**
 * Another release of Node, of those that `apps/examples/nodes` installs; `undefined` where they are not. They are
 * large, so a plain install leaves them out, and packed for Linux on x64 only: there, in continuous integration, a
 * missing one is an error.
 */
export function otherNode(release: string): string | undefined {
  const program = join(repository, `apps/examples/nodes/node_modules/node-${release}/bin/node`);
  if (existsSync(program)) return program;
  const packed = process.platform === "linux" && process.arch === "x64";
  if (process.env["CI"] && packed)
    throw new Error(`Node ${release} is missing: npm ci in apps/examples/nodes`);
  return undefined;
}
