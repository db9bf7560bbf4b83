// Builds a new Starlight site with the reference of an API of 300 operations, and prints time, memory and size.
//   node site/main.mjs [--without-plugin] [options of node, such as --cpu-prof]
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { largeDocument } from "./large-document.mjs";

const starlight = fileURLToPath(new URL("../../packages/starlight/", import.meta.url));
const measure = new URL("../measure.mjs", import.meta.url).href;
// Inside of the package, so that `@corsac/starlight` is its built code and Astro is the installed one.
const site = join(starlight, "test-site/out/large");
const astro = join(
  dirname(createRequire(join(starlight, "package.json")).resolve("astro/package.json")),
  "astro.js",
);
const withoutPlugin = process.argv.includes("--without-plugin");
const nodeOptions = process.argv.slice(2).filter((option) => option !== "--without-plugin");

const config = `import starlight from "@astrojs/starlight";
import { corsacStarlight } from "@corsac/starlight";
import { defineConfig } from "astro/config";

const plugins = [${withoutPlugin ? "" : 'corsacStarlight({ documents: ["openapi.json"] })'}];
export default defineConfig({ integrations: [starlight({ title: "Workshop", sidebar: [], plugins })] });
`;

function writeSite() {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, "src"), { recursive: true });
  cpSync(join(starlight, "test-site/src"), join(site, "src"), { recursive: true });
  writeFileSync(join(site, "astro.config.mjs"), config);
  writeFileSync(join(site, "openapi.json"), JSON.stringify(largeDocument()));
}

/** The peak of a live process's resident memory in megabytes. 0 where there is no /proc. */
function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** Builds the site, and prints the steps with their time and the peak of memory so far. */
async function build() {
  const measures = join(mkdtempSync(join(tmpdir(), "bench-site-")), "measures.txt");
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [...nodeOptions, "--import", measure, astro, "build", "--root", site],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, BENCH_MEASURES: measures, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
    },
  );
  const steps = /\[(?:build|vite|types|starlight:pagefind|@corsac\/starlight)\] (?!dist\/)|generating static/;
  for await (const line of createInterface({ input: child.stdout }))
    if (steps.test(line) || /error/i.test(line))
      console.log(
        `${seconds(start).padStart(6)} s ${peakOf(child.pid).toFixed(0).padStart(5)} MB  ${line.slice(0, 120)}`,
      );
  if (child.exitCode === null) await new Promise((resolve) => child.on("close", resolve));
  if (child.exitCode !== 0) throw new Error(`astro build exited with ${child.exitCode}`);
  const rows = readFileSync(measures, "utf8")
    .trim()
    .split("\n")
    .map((row) => row.split(" ").map(Number));
  return {
    wall: seconds(start),
    user: (Math.max(...rows.map(([, user]) => user)) / 1000).toFixed(1),
    peak: Math.round(Math.max(...rows.map(([peak]) => peak)) / 1e6),
  };
}

/** The number and bytes of a site's files by the ending of their names. */
function sizes(folder) {
  const totals = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const kind = entry.name.split(".").at(-1);
    const { files, kB } = totals[kind] ?? { files: 0, kB: 0 };
    totals[kind] = { files: files + 1, kB: kB + statSync(join(entry.parentPath, entry.name)).size / 1000 };
  }
  return totals;
}

writeSite();
const { wall, user, peak } = await build();
const totals = sizes(join(site, "dist"));
for (const [kind, { files, kB }] of Object.entries(totals).sort(([, a], [, b]) => b.kB - a.kB))
  console.log(`${Math.round(kB).toString().padStart(8)} kB  ${files.toString().padStart(4)} .${kind}`);
const all = Object.values(totals).reduce((sum, { kB }) => sum + kB, 0);
console.log(
  `${wall} s, ${user} s of processor time in user code, peak ${peak} MB, ${(all / 1000).toFixed(1)} MB written`,
);
