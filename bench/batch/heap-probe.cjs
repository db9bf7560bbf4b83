// Preloaded into a measured process (`node --expose-gc --require heap-probe.cjs`): collects garbage every two seconds
// and writes the largest heap that was left, in bytes, to the file of HEAP_PROBE.
const { writeFileSync } = require("node:fs");

let most = 0;
setInterval(() => {
  globalThis.gc();
  most = Math.max(most, process.memoryUsage().heapUsed);
  writeFileSync(process.env.HEAP_PROBE, String(most));
}, 2000).unref();
