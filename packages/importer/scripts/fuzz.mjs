// Fuzzes the readers for longer than the tests do: node packages/importer/scripts/fuzz.mjs [minutes] [seed].
// Each round is the test file with a seed of its own; the first that fails ends the run and is printed, so that
// CORSAC_FUZZ_SEED=<seed> npx vitest run test/fuzz shows it again.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const minutes = Number(process.argv[2] ?? 10);
let seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isFinite(minutes) || !Number.isInteger(seed)) {
  console.error("Usage: node packages/importer/scripts/fuzz.mjs [minutes] [seed]");
  process.exit(2);
}

const vitest = join(home, "node_modules", "vitest", "vitest.mjs");
const end = Date.now() + minutes * 60_000;
for (let round = 1; round === 1 || Date.now() < end; round += 1, seed += 1) {
  const result = spawnSync(process.execPath, [vitest, "run", "test/fuzz", "--reporter=dot"], {
    cwd: home,
    env: { ...process.env, CORSAC_FUZZ_SEED: String(seed) },
    encoding: "utf8",
  });
  console.log(`round ${round}, seed ${seed}: ${result.status === 0 ? "passed" : "FAILED"}`);
  if (result.status !== 0) {
    console.error(`${result.stdout}\n${result.stderr}`);
    console.error(`Again: cd packages/importer && CORSAC_FUZZ_SEED=${seed} npx vitest run test/fuzz`);
    process.exit(1);
  }
}
