// Loaded into every process that is measured, and those it starts: adds its peak memory, in bytes, to the file that
// BENCH_MEMORY names.
import { appendFileSync } from "node:fs";

const { BENCH_MEMORY: path } = process.env;
if (path !== undefined)
  process.on("exit", () => appendFileSync(path, `${process.resourceUsage().maxRSS * 1024}\n`));
