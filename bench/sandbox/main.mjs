// Measures the sandbox in comparison with bare node:http, Prism and aimock: processor time of the server per request.
//   node sandbox/main.mjs [--report <file>] [--rounds 5] [--milliseconds 3000] [--only corsac,bare]
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "../client/statistics.mjs";
import { buildSandbox, repository } from "./build-sandbox.mjs";
import { contenders } from "./contenders.mjs";
import { measureHeld } from "./held.mjs";
import { load, openConnections } from "./load.mjs";
import { measureMemory } from "./memory.mjs";
import { pin, processorSeconds } from "./servers.mjs";

const { values: wanted } = parseArgs({
  options: {
    report: { type: "string" },
    rounds: { type: "string", default: "5" },
    milliseconds: { type: "string", default: "3000" },
    only: { type: "string" },
    without: { type: "string", default: "" },
    warming: { type: "string", default: "5000" },
  },
});
const connections = 50;
/** Requests of each kind before the measurement. */
const warming = Number(wanted.warming);
const [rounds, milliseconds] = [Number(wanted.rounds), Number(wanted.milliseconds)];
// This process, which sends the requests, uses the other core.
await pin(process.pid, "1");

const documentFile = join(repository, "specs/replicate/openapi.json");
const settings = {
  sandbox: await buildSandbox(),
  documentFile,
  document: JSON.parse(await readFile(documentFile, "utf8")),
  folder: await mkdtemp(join(tmpdir(), "corsac-bench-")),
};

const measured = {};
const chosen = wanted.only?.split(",");
const skipped = new Set(wanted.without.split(","));
const running = [];
for (const [name, start] of Object.entries(contenders)) {
  if ((chosen && !chosen.includes(name)) || skipped.has(name)) continue;
  try {
    running.push({ name, ...(await start(settings)) });
  } catch (error) {
    console.error(`${name} is left out: ${error.message}`);
  }
}
for (let round = -1; round < rounds; round++) {
  for (const contender of round % 2 === 0 ? running : [...running].reverse()) {
    const sockets = await openConnections(contender.server.port, connections);
    for (const [work, prepare] of Object.entries(contender.work)) {
      const request = await prepare(sockets[0]);
      const before = await processorSeconds(contender.server.pid);
      const isWarm = round >= 0;
      const { done, seconds, statuses } = await load(
        sockets,
        () => request,
        isWarm ? milliseconds : 0,
        isWarm ? 0 : warming,
      );
      const used = (await processorSeconds(contender.server.pid)) - before;
      const wrong = Object.keys(statuses).filter((status) => !contender.good.includes(Number(status)));
      if (wrong.length > 0) throw new Error(`${contender.name} ${work}: ${JSON.stringify(statuses)}`);
      if (round < 0) continue;
      measured[contender.name] ??= {};
      measured[contender.name][work] ??= { microseconds: [], perSecond: [] };
      const row = measured[contender.name][work];
      row.microseconds.push((used / done) * 1e6);
      row.perSecond.push(done / seconds);
      console.error(
        `${contender.name} ${work}: ${((used / done) * 1e6).toFixed(1)} µs, ${Math.round(done / seconds)} a second`,
      );
    }
    for (const socket of sockets) socket.close();
  }
}
for (const { server } of running) server.stop();

const rows = Object.entries(measured).flatMap(([name, works]) =>
  Object.entries(works).map(([work, { microseconds, perSecond }]) => {
    const time = median(microseconds);
    const bare = median(measured.bare?.[work]?.microseconds ?? [Number.NaN]);
    const range = `${Math.min(...microseconds).toFixed(0)}–${Math.max(...microseconds).toFixed(0)}`;
    return `| ${name} | ${work} | ${time.toFixed(1)} | ${range} | ${(bare / time).toFixed(2)} | ${Math.round(median(perSecond))} |`;
  }),
);
const lines = [
  "# The sandbox beside other servers",
  "",
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; server and client pinned to a core each, ${connections} connections, warmed up, ${rounds} rounds of ${milliseconds} ms, alternating. The time is the server's on its processor, in user code and in the system, for each request; "× bare" is that of bare \`node:http\` (reads the body, writes a fixed one of the same length) over it.`,
  "",
  "| server | request | µs | range | × bare | a second |",
  "| ------ | ------- | -: | ----: | -----: | -------: |",
  ...rows,
];
if (!chosen) {
  const memory = await measureMemory(settings);
  const held = await measureHeld(settings);
  lines.push("", ...memory, "", ...held);
}
const report = `${lines.join("\n")}\n`;
console.log(report);
if (wanted.report) await writeFile(wanted.report, report);
