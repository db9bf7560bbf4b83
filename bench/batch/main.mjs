// What `corsac batch` costs and survives:
//   node batch/main.mjs [--report report.md] [--lines 10000] [--most 200000] [--only crash,memory,throughput]
// Needs the build (npm run build in the root) and, for the queue, redis-server.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureMemory, measureThroughput } from "./measure-batches.mjs";

const { values: options } = parseArgs({
  options: {
    report: { type: "string" },
    lines: { type: "string" },
    most: { type: "string" },
    only: { type: "string" },
  },
});
const wanted = (name) => options.only === undefined || options.only.split(",").includes(name);
const lines = Number(options.lines ?? 10_000);
const cli = fileURLToPath(new URL("../../apps/cli", import.meta.url));
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The tests of the command, with more lines: they fail unless every line has one prediction and one result. */
function crash() {
  const tests = [
    ["batch-crash", "`kill -9` at ten random moments, 5 % of the requests fail"],
    [
      "batch-queue",
      "three workers over Redis: one is killed, then Redis, then `batch run`; 5 % of the requests fail",
    ],
  ];
  const rows = tests.map(([name, what]) => {
    const start = performance.now();
    const { status } = spawnSync("npx", ["vitest", "run", `src/end-to-end/${name}.test.ts`], {
      cwd: cli,
      env: { ...process.env, CORSAC_BATCH_LINES: String(lines) },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const minutes = ((performance.now() - start) / 60_000).toFixed(1);
    const outcome = status === 0 ? "one prediction and one result for each line" : "**failed**";
    return `| ${what} | ${lines} | ${outcome} | ${minutes} |`;
  });
  return `## Crashes

Every line must have exactly one prediction at the gateway and one result, whose file has the checksum that the result names. The file is \`apps/cli/src/end-to-end/check-batch-results.ts\`.

| | lines | outcome | minutes |
|---|--:|---|--:|
${rows.join("\n")}
`;
}

async function memory() {
  const measured = await measureMemory([1000, 10_000, Number(options.most ?? 200_000)], 32);
  const rows = measured.map(
    ({ count, heap, mebibytes, seconds }) =>
      `| ${count} | ${heap.toFixed(1)} | ${mebibytes} | ${seconds.toFixed(0)} |`,
  );
  return `## Memory

The heap is the largest that a collection of garbage, forced every two seconds, left; it shows what a batch keeps. Peak is the resident memory of the whole process, which also has the garbage that V8 has not collected yet. The service responds at once; 32 lines at a time.

| lines | heap, MiB | peak, MiB | seconds |
|--:|--:|--:|--:|
${rows.join("\n")}
`;
}

async function throughput() {
  const rows = [];
  for (const [delay, count] of [
    [1000, 2000],
    [0, 5000],
  ]) {
    const { corsac, loop } = await measureThroughput({ count, concurrency: 32, delay, rounds: 3 });
    const [ours, theirs] = [median(corsac), median(loop)];
    rows.push(
      `| ${delay} | ${count} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(2)} |`,
    );
  }
  return `## Throughput

Lines per second of whole processes that take turns, with 32 lines at a time: \`corsac batch run\` beside \`bare-loop.mjs\`, which creates, fetches and writes with undici, without checks, journal, checksums or a way to continue. Corsac checks every line before it sends the first, writes each create to the disk before it is sent, and each file and result before the line counts as done.

| a prediction takes, ms | lines | corsac | bare loop | ratio |
|--:|--:|--:|--:|--:|
${rows.join("\n")}
`;
}

const parts = [
  `# Batches

${cpus().length} × ${cpus()[0].model.trim()}; Node ${process.version}.
`,
  ...(wanted("crash") ? [crash()] : []),
  ...(wanted("memory") ? [await memory()] : []),
  ...(wanted("throughput") ? [await throughput()] : []),
];
const report = parts.join("\n");
process.stdout.write(report);
if (options.report !== undefined) writeFileSync(options.report, report);
