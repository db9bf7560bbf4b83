/**
 * Mutation testing of packages/core with a maintained list:
 * `npm run mutation [-- area or file … --quick --nearest --part=1/3]`.
 *
 * Each entry of lists/ is applied separately to a copy of the package, and the tests of its area run until one fails:
 * those next to the file, then the others of its area, the nearest first. If they do not detect a mutation, the whole
 * suite runs, unless `--quick` is given. With `--nearest`, only the tests next to the file run, which gives a lower
 * bound. `--part=1/3` runs the first entry of every three.
 * The exit code is 1 if an entry's text no longer occurs in the source, or a surviving mutation has no reason in
 * equivalent.mjs.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { staleEntries } from "./check-list.mjs";
import { copyOfCore } from "./copy.mjs";
import { reasonFor } from "./equivalent.mjs";
import { lists } from "./lists.mjs";

const vitest = fileURLToPath(new URL("../../packages/core/node_modules/vitest/vitest.mjs", import.meta.url));
/** Milliseconds. A mutation may cause an endless loop, so a run with one has a multiple of the time without one. */
const longestPlainRun = 1_800_000;
const shortestLimit = 120_000;
/** Twice as fast as a process per test file, because modules are loaded once. */
const oneThread = ["--pool=threads", "--maxWorkers=1", "--no-isolate"];
/** It removes globals that other tests of the same thread need. */
const notShared = ["--exclude=src/client/missing-globals.test.ts"];
/** A compile cache, so that only the changed file is compiled again. */
const keptModules = ["--experimental.fsModuleCache", "--experimental.fsModuleCachePath=.vitest-modules"];
const given = process.argv.slice(2);
const isQuick = given.includes("--quick");
const isNear = given.includes("--nearest");
const [part = 1, parts = 1] =
  given
    .find((argument) => argument.startsWith("--part="))
    ?.slice("--part=".length)
    .split("/")
    .map(Number) ?? [];
const wanted = given.filter((argument) => !argument.startsWith("--"));
const areas = lists.map(({ area }) => area).filter((area) => wanted.includes(area));
const files = wanted.filter((word) => !areas.includes(word));

const stale = staleEntries();
if (stale.length > 0) {
  console.error(`Entries that the source no longer has:\n${stale.join("\n")}`);
  process.exit(1);
}

const { core, remove } = copyOfCore();
process.on("exit", remove);
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

const survivors = [];
const table = [];
for (const { area, tests, mutations } of lists) {
  const chosen = mutations.filter(
    ([file], index) =>
      index % parts === part - 1 &&
      (wanted.length === 0 || areas.includes(area) || files.some((word) => file.includes(word))),
  );
  if (chosen.length === 0) continue;
  const start = performance.now();
  if (await fails(isNear ? tests[0] : tests.flat(), longestPlainRun))
    throw new Error(`The tests of ${area} fail without a mutation`);
  const limit = Math.ceil(Math.max(shortestLimit, 4 * (performance.now() - start)));
  let noticed = 0;
  for (const mutation of chosen) {
    const isNoticed = await withMutation(mutation, async () => {
      const others = isNear ? tests.slice(0, 1) : isQuick ? tests : [...tests, []];
      for (const some of [...ownTests(mutation[0]), ...others]) if (await fails(some, limit)) return true;
      return false;
    });
    if (isNoticed) noticed++;
    else survivors.push(mutation);
    console.log(`${isNoticed ? "noticed " : "SURVIVED"} ${shown(mutation)}`);
  }
  table.push({ area, mutations: chosen.length, noticed });
}

const sum = (name) => table.reduce((total, row) => total + row[name], 0);
const unexplained = survivors.filter((mutation) => reasonFor(mutation) === undefined);
for (const { area, mutations, noticed } of table) console.log(`${area}: ${noticed} of ${mutations}`);
console.log(
  `${sum("noticed")} of ${sum("mutations")} noticed, ${survivors.length - unexplained.length} equivalent`,
);
for (const mutation of unexplained) console.log(`not noticed: ${shown(mutation)}`);
process.exitCode = unexplained.length > 0 ? 1 : 0;

async function withMutation([file, before, after], work) {
  const path = join(core, "src", file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
  try {
    return await work();
  } finally {
    writeFileSync(path, text);
  }
}

/** The tests next to a file with its name. */
function ownTests(file) {
  const name = `src/${file.replace(/\.ts$/, ".test.ts")}`;
  return existsSync(join(core, name)) ? [[name]] : [];
}

/** Whether a test fails, or does not finish within the limit in milliseconds. */
function fails(tests, limit) {
  const options = ["run", "--bail=1", "--reporter=dot", "--testTimeout=60000"];
  options.push(...oneThread, ...notShared, ...keptModules);
  const child = spawn(process.execPath, [vitest, ...options, ...tests], {
    cwd: core,
    stdio: "ignore",
    timeout: limit,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code !== 0));
  });
}

function shown([file, before, after]) {
  return `${file} | ${oneLine(before)} → ${oneLine(after) || "(nothing)"}`;
}

function oneLine(text) {
  return text.trim().replaceAll(/\s*\n\s*/g, " ");
}
