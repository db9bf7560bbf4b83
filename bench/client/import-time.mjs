// Processor time to import a client, minus that of a Node process without imports. Runs alternate, each in a separate
// process.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildCorsac } from "../build-corsac.mjs";

const bench = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<Record<string, number[]>>} milliseconds of processor time, by name and round */
export async function measureImports({ rounds = 15 } = {}) {
  const programs = {
    nothing: "",
    Corsac: `import ${JSON.stringify(await buildCorsac({ pool: false }))};`,
    replicate: `import "replicate";`,
    "@fal-ai/client": `import "@fal-ai/client";`,
    "@ai-sdk/replicate and ai": `import "@ai-sdk/replicate"; import "ai";`,
  };
  const measured = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  const tail =
    "\nconst { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000));";
  for (let round = 0; round < rounds; round++) {
    for (const [name, program] of Object.entries(programs)) {
      const parameters = ["--input-type=module", "--eval", program + tail];
      const { stdout } = spawnSync(process.execPath, parameters, { cwd: bench, encoding: "utf8" });
      measured[name].push(Number(stdout));
    }
  }
  return measured;
}
