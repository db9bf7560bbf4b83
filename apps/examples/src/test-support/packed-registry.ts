// The global setup of these tests: one registry for all test files. The packages are packed once, with the first request.
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startLoopbackRegistry } from "./loopback-registry.js";
import { packPackages } from "./pack.js";

declare module "vitest" {
  interface ProvidedContext {
    packedRegistry: {
      readonly url: string;
      /** A folder for the caches of installers, which all test files share. */
      readonly cache: string;
    };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "corsac-packed-")));
  const registry = await startLoopbackRegistry(() => packPackages(join(folder, "tarballs")));
  project.provide("packedRegistry", { url: registry.url, cache: join(folder, "cache") });
  return async () => {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  };
}
