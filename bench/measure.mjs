// Loaded into every measured process and its child processes: appends its peak memory in bytes and its user CPU time in
// milliseconds to the file in BENCH_MEASURES.
import { appendFileSync } from "node:fs";

const { BENCH_MEASURES: path } = process.env;
if (path !== undefined)
  process.on("exit", () => {
    const { maxRSS, userCPUTime } = process.resourceUsage();
    appendFileSync(path, `${maxRSS * 1024} ${userCPUTime / 1000}\n`);
  });
