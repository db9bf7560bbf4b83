// The command, installed from packed tarballs with each installer on each release of Node.
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { otherNode } from "./test-support/other-node.js";
import { packedTarballs } from "./test-support/packed-tarballs.js";
import { repository } from "./test-support/repository.js";
import { serviceDocument } from "./test-support/service-document.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

/**
 * What an installation may take on the disk, in bytes. Most of it are the sandbox's encoders: libvips 18 MiB, H.264
 * 7 MiB.
 */
const largest = 60 * 2 ** 20;

let sandbox: RunningSandbox;
beforeAll(async () => {
  await packedTarballs();
  sandbox = await startSandbox({ documents: [await serviceDocument("replicate")], port: 0, duration: 10 });
});
afterAll(() => sandbox.close());

const releases: readonly (readonly [string, string | undefined])[] = [
  [process.versions.node.split(".")[0] ?? "", process.execPath],
  ["22", otherNode("22")],
  ["24", otherNode("24")],
];

const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier"];
const { url, cache } = inject("packedRegistry");
const installers: Readonly<Record<string, readonly string[]>> = {
  npm: ["npm", "install", "@corsac/cli", ...quiet, "--registry", url, "--cache", join(cache, "npm")],
  pnpm: [
    join(repository, "node_modules/.bin/pnpm"),
    "add",
    "@corsac/cli",
    "--ignore-scripts",
    `--registry=${url}`,
    `--store-dir=${join(cache, "pnpm")}`,
  ],
  yarn: [
    join(repository, "apps/examples/nodes/node_modules/.bin/yarn"),
    "add",
    "@corsac/cli",
    "--ignore-scripts",
    "--registry",
    url,
    "--cache-folder",
    join(cache, "yarn"),
  ],
};

/** The size of the files below a folder on the disk, each counted once. */
async function sizeBelow(folder: string): Promise<number> {
  const seen = new Set<number>();
  let size = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { ino, blocks } = await stat(join(entry.parentPath, entry.name));
    if (!seen.has(ino)) size += blocks * 512;
    seen.add(ino);
  }
  return size;
}

const cases = Object.keys(installers).flatMap((installer) =>
  releases.map(([release, node]) => ({ installer, release, node })),
);

test.each(cases)("$installer on Node $release", async ({ installer, node, release }) => {
  if (node === undefined) {
    console.warn(`skipped: Node ${release} is not installed (npm ci in apps/examples/nodes)`);
    return;
  }
  const folder = await temporaryFolder();
  const cwd = join(folder, "project");
  await mkdir(cwd);
  await writeFile(
    join(cwd, "package.json"),
    JSON.stringify({ name: "stranger", version: "1.0.0", private: true, type: "module" }),
  );
  const env = {
    PATH: [dirname(node), process.env["PATH"]].join(delimiter),
    CORSAC_BASE_URL: sandbox.url,
    CORSAC_API_KEY: sandbox.apiKey,
    CORSAC_HISTORY: "off",
  };
  const [program = "", ...words] = installers[installer] ?? [];
  const installed = await runCommand(program, words, { cwd, env });
  expect(installed, `${installed.stdout}${installed.stderr}`).toMatchObject({ code: 0 });
  const corsac = join(cwd, "node_modules/.bin/corsac");
  expect(await runCommand(corsac, ["--version"], { cwd, env })).toMatchObject({ code: 0 });
  const run = ["run", "flux-schnell", "a fox", "-o", "fox.webp"];
  const ran = await runCommand(corsac, run, { cwd, env });
  expect(ran, ran.stderr).toMatchObject({ code: 0, stdout: "fox.webp\n" });
  const size = await sizeBelow(join(cwd, "node_modules"));
  console.log(`${installer} on Node ${release}: ${(size / 2 ** 20).toFixed(1)} MiB`);
  expect(size).toBeLessThan(largest);
});
