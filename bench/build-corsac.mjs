// Builds this repository's client from its sources, so that a measurement needs no build before it.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** CORSAC_CHECKOUT selects another checkout to measure. */
export const repository = process.env.CORSAC_CHECKOUT ?? fileURLToPath(new URL("..", import.meta.url));

/** How the sources are resolved. */
export const sourceOptions = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "es2022",
  conditions: ["@corsac/source", "node"],
  logLevel: "error",
  external: ["node:*"],
  // undici is CommonJS.
  banner: {
    // Imported under another name, because a bundled module may import `createRequire` itself.
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
};

/** The address of a module with the exports of core, its webhooks and the models, and optionally the Node entry. */
export async function buildCorsac({ pool = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "corsac-bench-"));
  const core = join(repository, "packages/core/src");
  const entries = [
    `export * from ${JSON.stringify(join(core, "index.ts"))};`,
    `export * from ${JSON.stringify(join(repository, "packages/models/src/generated/index.gen.ts"))};`,
    `export { deliveryMemory, verifyWebhook } from ${JSON.stringify(join(core, "webhooks/index.ts"))};`,
    pool
      ? `export { createClient as createPooledClient } from ${JSON.stringify(join(core, "node/index.ts"))};`
      : "",
  ];
  const outfile = join(folder, "corsac.mjs");
  await build({
    ...sourceOptions,
    stdin: { contents: entries.join("\n"), resolveDir: repository, loader: "ts" },
    outfile,
  });
  return pathToFileURL(outfile).href;
}
