// What a release needs: complete manifests, and packages that only pnpm publishes.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { repository } from "./test-support/repository.js";

const script = (name: string): string => join(repository, "scripts/release", name);

test("the manifests of all packages are complete but for the repository's address", async () => {
  const { stderr } = await runCommand(process.execPath, [script("check-manifests.mjs")], { cwd: repository });
  expect(
    stderr.split("\n").filter((line) => line !== "" && !line.includes("`repository.url` is missing")),
  ).toEqual([]);
});

test.each([
  ["npm/10.9.0 node/v22.0.0 linux x64", 1],
  ["yarn/4.5.0 npm/? node/v22.0.0 linux x64", 1],
  ["", 1],
  ["pnpm/12.21.0 npm/? node/v22.0.0 linux x64", 0],
])("publishing with %o ends with %i", async (agent, code) => {
  const env = { npm_config_user_agent: agent };
  const result = await runCommand(process.execPath, [script("require-pnpm.mjs")], { cwd: repository, env });
  expect(result.code).toBe(code);
  expect(result.stderr.includes("Publish with pnpm")).toBe(code === 1);
});

// npm, yarn and pnpm run this script before they publish anything. `npm publish` itself is not run here: it may
// ask a registry first, and then its retries decide how long the test takes.
test("every published package is guarded by that script", () => {
  const manifests = ["packages", "apps"]
    .flatMap((group) => readdirSync(join(repository, group)).map((name) => join(repository, group, name)))
    .map((folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const published = manifests.filter((manifest) => manifest.private !== true);
  expect(published.length).toBeGreaterThan(5);
  for (const { name, scripts } of published) {
    expect([name, scripts?.prepublishOnly]).toEqual([name, "node ../../scripts/release/require-pnpm.mjs"]);
  }
});

// A changed peer dependency that is out of its range makes a major release of its dependents, and of all packages.
test("no package gets a major version unless a changeset asks for it", async () => {
  const ofCli = createRequire(createRequire(join(repository, "package.json")).resolve("@changesets/cli"));
  const { default: getReleasePlan } = ofCli("@changesets/get-release-plan");
  const { changesets, releases }: ReleasePlan = await getReleasePlan(repository);
  const asked = changesets.flatMap((changeset) => changeset.releases).some(({ type }) => type === "major");
  expect(releases.filter(({ type }) => type === "major" && !asked)).toEqual([]);
  for (const { oldVersion, newVersion } of releases) {
    if (oldVersion === "0.0.0") expect(["0.0.0", "0.1.0"]).toContain(newVersion);
  }
});

interface ReleasePlan {
  changesets: { releases: { type: string }[] }[];
  releases: { name: string; type: string; oldVersion: string; newVersion: string }[];
}
