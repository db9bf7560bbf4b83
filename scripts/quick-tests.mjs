// Runs the tests of the changes of this branch for at most a minute: `npm run test:quick [-- <base>]`.
// In each package with changed files, vitest runs the tests that import a changed file, and the changed tests. Packages
// resolve to their sources, so nothing has to be built. Tests of apps need builds: `npm test` runs them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Tests that draw, start browsers or read whole collections of pages. `npm test` runs them. */
const slow = ["**/browser/**", "**/sketches/**", "**/*.seeds.test.ts", "**/corpus/**", "**/hostile/**"];

/** Milliseconds. */
const limit = 60_000;

/** @returns the exit code: 1 if a test failed */
export function quickTests(root, base = "origin/main", options = {}) {
  const started = Date.now();
  const since = branchStart(root, base);
  const changed = [
    ...lines(root, ["diff", "--name-only", since]),
    ...lines(root, ["ls-files", "--others", "--exclude-standard"]),
  ];
  const folders = [...new Set(changed.flatMap((file) => /^packages\/[^/]+/.exec(file)?.[0] ?? []))].filter(
    (folder) => existsSync(join(root, folder, "vitest.config.ts")),
  );
  const notes = changed.some((file) => file.startsWith("apps/")) ? ["Tests of apps were not run."] : [];
  const tested = [];
  let code = 0;
  for (const folder of folders) {
    const left = limit - (Date.now() - started);
    if (left <= 0) {
      notes.push(`No time was left for ${folder}.`);
      continue;
    }
    const excluded = slow.flatMap((pattern) => ["--exclude", pattern]);
    const { status, error } = spawnSync(
      join(root, folder, "node_modules", ".bin", "vitest"),
      ["run", `--changed=${since}`, "--passWithNoTests", "--reporter=dot", ...excluded],
      { ...options, cwd: join(root, folder), timeout: left },
    );
    if (error !== undefined && error.code !== "ETIMEDOUT") throw error;
    if (error !== undefined) notes.push(`${folder} was stopped after ${limit / 1000} s in all.`);
    else if (status !== 0) code = 1;
    tested.push(folder);
  }
  const what = tested.length === 0 ? "No package changed" : `Tested what changed in ${tested.join(", ")}`;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    [`${what} since ${since.slice(0, 8)} (${seconds} s).`, ...notes, "npm test runs everything."].join(" "),
  );
  return code;
}

/** The commit at which this branch began. Without such a base, the last commit: then only uncommitted changes count. */
function branchStart(root, base) {
  const found = spawnSync("git", ["merge-base", "HEAD", base], { cwd: root, encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : lines(root, ["rev-parse", "HEAD"])[0];
}

function lines(root, parameters) {
  const { stdout, status, stderr } = spawnSync("git", parameters, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${parameters.join(" ")} failed: ${stderr}`);
  return stdout.split("\n").filter(Boolean);
}
