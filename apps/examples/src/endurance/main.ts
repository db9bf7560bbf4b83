// Makes ten thousand predictions with faults on one request in twenty, three times: to the end, with a client that is
// killed in the middle, and with a disk that is full for a while. Reports the results as Markdown.
//   node dist/endurance/main.js [--count 10000] [--report <file>]
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Account, account } from "./account.js";
import { type Endured, endure } from "./endure.js";
import { silence } from "./faulting-proxy.js";
import { seededRandom } from "./seeded-random.js";

const { values } = parseArgs({
  options: { count: { type: "string", default: "10000" }, report: { type: "string" } },
});
const count = Number(values.count);
const folder = await mkdtemp(join(tmpdir(), "corsac-endurance-"));
const common = { count, concurrency: 50, rate: 0.05 };

const whole = await endure({ ...common, journal: join(folder, "whole.jsonl"), random: seededRandom(11) });
const killed = await endure({
  ...common,
  journal: join(folder, "killed.jsonl"),
  killAfter: Math.floor(count / 2),
  random: seededRandom(12),
});
const full = await endure({
  ...common,
  journal: join(folder, "full.jsonl"),
  full: { from: Math.floor(count / 10), until: Math.floor(count / 10) + 20 },
  random: seededRandom(13),
});
await rm(folder, { recursive: true });
const accounts = [account(whole), account(killed), account(full)] as const;
const report = describe();
console.log(report);
if (values.report) await writeFile(values.report, report);
// Less than an id takes: nothing of a prediction is kept.
const isFlat = accounts[0].growth < 50;
const right =
  accounts.every(
    ({ twice, invented, denied, lost, foreign }) => twice + invented + denied + lost + foreign === 0,
  ) && isFlat;
process.exit(right ? 0 : 1);

function describe(): string {
  const [done] = accounts;
  const row = (name: string, value: (account: Account) => string | number): string =>
    `| ${name} | ${accounts.map(value).join(" | ")} |`;
  return `# ${count.toLocaleString("en")} predictions

Through one client, 50 at a time, against the sandbox, with a proxy between the two that spoils one request in twenty
of every kind. Once to the end, once with a client that is killed (\`SIGKILL\`) after half of them, and once with a disk
that is full for a while: the journal's file system fails with ENOSPC in the middle of a line and at the writes that
follow, and then has space again. What the sandbox has in the end is compared with what the client said and what its
journal says.

Written by \`npm run predictions\`. Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores (shared with other work).

| | to the end | killed | full disk |
| --- | --- | --- | --- |
${[
  row("predictions the sandbox has", ({ created }) => created),
  row("created twice", ({ twice }) => twice),
  row("given the output of another", ({ foreign }) => foreign),
  row("ended for the client", ({ ends }) => words(ends)),
  row("said to be created, and are not", ({ invented }) => invented),
  row("said to be refused, and are there", ({ denied }) => denied),
  row("journal and list together say of the creates", ({ recovered }) => words(recovered)),
  row("predictions they do not lead to", ({ lost }) => lost),
].join("\n")}
| seconds | ${[whole, killed, full].map(({ seconds }) => seconds.toFixed(0)).join(" | ")} |

## What stays in memory

What is reachable in the client's process when no request is open, by a heap snapshot: objects, strings, arrays, closures
and native memory. Compiled code and V8's data about it are left out, as they grow with the number of optimised functions.

| predictions done | heap |
| ---: | ---: |
${whole.heap.map(({ done: finished, bytes }) => `| ${finished.toLocaleString("en")} | ${(bytes / 1e6).toFixed(2)} MB |`).join("\n")}

That is ${done.growth.toFixed(1)} bytes for each prediction between the first and the last.

## What the proxy did

Where it sends nothing it does so for ${silence / 1000} s; the client gives up after one.

${faultTable(whole)}
`;
}

function words(tally: Readonly<Record<string, number>>): string {
  return Object.entries(tally)
    .map(([word, many]) => `${many} ${word}`)
    .join(", ");
}

function faultTable({ proxy }: Endured): string {
  const kinds = [...proxy.seen].map(
    ([kind, { total, faulty }]) =>
      `| ${kind} | ${total} | ${faulty} (${((100 * faulty) / total).toFixed(1)} %) |`,
  );
  const faults = [...proxy.faults].map(([fault, many]) => `| ${fault} | ${many} |`);
  return `| requests | all | with a fault |\n| --- | --- | --- |\n${kinds.join("\n")}\n\n| fault | times |\n| --- | --- |\n${faults.join("\n")}`;
}
