// The size of "create a client and run one model", minified and compressed, as a browser loads it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { repository } from "../build-corsac.mjs";

const core = join(repository, "packages/core");

const programs = {
  Corsac: `import { createClient } from ${JSON.stringify(join(core, "src/index.ts"))};
import { fluxSchnell } from ${JSON.stringify(join(repository, "packages/models/src/generated/replicate/models/flux-schnell.gen.ts"))};
console.log(await createClient({ baseUrl: "/api" }).run(fluxSchnell, { prompt: "x" }));`,
  "Corsac without the model": `import { createClient } from ${JSON.stringify(join(core, "src/index.ts"))};
export const run = (model, input) => createClient({ baseUrl: "/api" }).run(model, input);`,
  replicate: `import Replicate from "replicate";
console.log(await new Replicate({ baseUrl: "/api" }).run("black-forest-labs/flux-schnell", { input: { prompt: "x" } }));`,
  "@fal-ai/client": `import { createFalClient } from "@fal-ai/client";
console.log(await createFalClient({ proxyUrl: "/api" }).subscribe("fal-ai/flux/schnell", { input: { prompt: "x" } }));`,
};

/**
 * @returns {Promise<Record<string, {loaded: number, whole: number}>>} bytes: those loaded initially, and the total with
 *   everything that is loaded on use
 */
export async function measureSizes() {
  const alias = await browserImports();
  const sizes = {};
  for (const [name, contents] of Object.entries(programs)) {
    const stdin = { contents, resolveDir: join(repository, "bench"), loader: "ts" };
    const [loaded, whole] = await Promise.all(
      [true, false].map(async (isLater) => {
        const { outputFiles } = await build({
          stdin,
          bundle: true,
          minify: true,
          write: false,
          format: "esm",
          platform: "browser",
          target: "es2022",
          conditions: ["@corsac/source"],
          alias,
          plugins: isLater ? [loadedLater] : [],
          logLevel: "error",
        });
        return gzipSync(outputFiles[0].contents, { level: 9 }).length;
      }),
    );
    sizes[name] = { loaded, whole };
  }
  return sizes;
}

/** Keeps dynamic imports external, because they are loaded later from a separate file. */
const loadedLater = {
  name: "loaded-later",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    ),
};

/** The targets of `#…` imports outside Node. */
async function browserImports() {
  const { imports = {} } = JSON.parse(await readFile(join(core, "package.json"), "utf8"));
  return Object.fromEntries(
    Object.entries(imports).map(([name, { default: target }]) => [
      name,
      join(core, target.replace("./dist/", "./src/").replace(/\.js$/, ".ts")),
    ]),
  );
}
