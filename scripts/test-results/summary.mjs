// The last line of `npm test`: the passed, failed and skipped tests of all packages, and why they were skipped.
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { resultsFile } from "./reporter.mjs";

function folders(root) {
  return ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
}

/**
 * Removes results of an earlier run, which would be counted if a package's tests do not finish. Turbo restores those in
 * its cache.
 */
export function removeResults(root) {
  for (const folder of folders(root)) rmSync(join(root, folder, resultsFile), { force: true });
}

/** The totals of each package with tests, by folder. Packages without results are omitted. */
export function readResults(root) {
  const results = new Map();
  for (const parent of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, parent))) {
      const file = join(root, parent, name, resultsFile);
      try {
        results.set(`${parent}/${name}`, {
          ...JSON.parse(readFileSync(file, "utf8")),
          time: statSync(file).mtimeMs,
        });
      } catch {
        // The package has no tests, or they did not finish.
      }
    }
  }
  return results;
}

/** "6,812 tests passed in 9 packages, 2 failed (core). 112 skipped: set CORSAC_CORPUS … (importer)." */
export function summarize(results) {
  const all = [...results];
  const count = (field) => all.reduce((sum, [, totals]) => sum + totals[field], 0);
  const number = (value) => value.toLocaleString("en");
  const short = (folder) => folder.split("/").at(-1);

  const failing = all.filter(([, { failed }]) => failed > 0).map(([folder]) => short(folder));
  const failed = failing.length === 0 ? "" : `, ${number(count("failed"))} failed (${failing.join(", ")})`;
  const lines = [`${number(count("passed"))} tests passed in ${all.length} packages${failed}.`];

  for (const [folder, { skipped }] of all) {
    for (const [reason, times] of Object.entries(skipped)) {
      lines.push(`${number(times)} skipped in ${short(folder)}: ${reason}.`);
    }
  }
  return lines.join("\n");
}
