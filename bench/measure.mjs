// Loaded into every process that is measured, and those it starts: adds its peak memory, in bytes, and its time on a
// processor in user code, in milliseconds, to the file that BENCH_MEASURES names.
import { appendFileSync } from "node:fs";

const { BENCH_MEASURES: path } = process.env;
if (path !== undefined)
  process.on("exit", () => {
    const { maxRSS, userCPUTime } = process.resourceUsage();
    appendFileSync(path, `${maxRSS * 1024} ${userCPUTime / 1000}\n`);
  });
