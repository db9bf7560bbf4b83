// Bundles this repository's sandbox from its sources, so that a measurement needs no build before it.
import { mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { repository, sourceOptions } from "../build-corsac.mjs";

export { repository };

/** sharp has native binaries next to its code, so it is loaded from its package. */
export const sharp = {
  name: "sharp",
  setup(bundle) {
    const path = createRequire(join(repository, "packages/sandbox/package.json")).resolve("sharp");
    bundle.onResolve({ filter: /^sharp$/ }, () => ({ path: pathToFileURL(path).href, external: true }));
  },
};

/** The address of a module with `startSandbox`. */
export async function buildSandbox() {
  const folder = await mkdtemp(join(tmpdir(), "corsac-bench-"));
  const outfile = join(folder, "sandbox.mjs");
  await build({
    ...sourceOptions,
    // The other build of jsonc-parser requires its own files by computed names.
    mainFields: ["module", "main"],
    plugins: [sharp],
    entryPoints: [join(repository, "packages/sandbox/src/node/index.ts")],
    outfile,
  });
  return pathToFileURL(outfile).href;
}
