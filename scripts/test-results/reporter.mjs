// A vitest reporter that writes the totals of a package's tests, and why tests were skipped, for the last line of `npm
// test`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The file for a package's totals. Turbo stores it with the result of the task. */
export const resultsFile = join(".turbo", "test-results.json");

export default class TestResultsReporter {
  onInit(vitest) {
    this.file = join(vitest.config.root, resultsFile);
  }

  onTestRunEnd(modules, errors) {
    const totals = { passed: 0, failed: errors.length, skipped: {} };
    for (const module of modules) {
      // A file that could not be loaded, or a group whose `beforeAll` threw.
      totals.failed += module.errors().length;
      for (const suite of module.children.allSuites()) totals.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") totals.passed += 1;
        if (state === "failed") totals.failed += 1;
        if (state === "skipped") {
          const reason = note ?? reasonInName(test.fullName);
          totals.skipped[reason] = (totals.skipped[reason] ?? 0) + 1;
        }
      }
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(totals));
  }
}

/** A skipped group of tests has its reason in its name: "real pages (skipped: set CORSAC_CORPUS …)". */
function reasonInName(name) {
  return /\(skipped: ([^)]*)\)/.exec(name)?.[1] ?? "no reason given";
}
