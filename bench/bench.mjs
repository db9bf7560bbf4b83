// Measures whole processes, from start to exit, of Corsac and of other generators:
//   node bench.mjs [--only a,b,c] [--runs 5] [--report report.md] [--without hey-api] [--limit 300]
// Corsac reads the documentation and writes the document, the client and the models. The others are given Corsac's
// document. They alternate, on the same Node.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, platform, release, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeProject } from "./make-project.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string" },
    report: { type: "string" },
    without: { type: "string", multiple: true },
    limit: { type: "string" },
  },
});
const corpus = process.env.CORSAC_CORPUS ?? join(root, "../shared/corpus");
const work = mkdtempSync(join(tmpdir(), "corsac-bench-"));
/** Maximum duration of a process. A slower one is stopped and not run again in that case. */
const limitSeconds = Number(options.limit ?? 300);
const packages = join(here, "node_modules");
const codegen = join(root, "packages/codegen/dist/main.js");

const cases = [
  {
    id: "a",
    title: "91 published pages",
    runs: 7,
    fill(pages) {
      const from = join(corpus, "page-md");
      if (!existsSync(from)) return `skipped: no corpus at ${corpus} (set CORSAC_CORPUS)`;
      cpSync(from, pages, { recursive: true });
    },
  },
  {
    id: "b",
    title: "a native project of 2 MB",
    runs: 5,
    fill: (pages) => write(join(pages, "project.json"), makeProject(2_000_000)),
  },
  {
    id: "c",
    title: "the 13 MB description of GitHub",
    runs: 3,
    fill(pages) {
      cpSync(join(packages, "@octokit/openapi/generated/api.github.com.json"), join(pages, "github.json"));
    },
  },
];

/** All generators. Each gets the project's folder, and writes to `out`. */
const everybody = [
  {
    name: "openapi-typescript",
    args: (project, out) => [
      join(packages, "openapi-typescript/bin/cli.js"),
      document(project),
      "-o",
      join(out, "types.ts"),
    ],
  },
  {
    name: "@hey-api/openapi-ts",
    args: (project, out) => [
      join(packages, "@hey-api/openapi-ts/bin/run.js"),
      "-i",
      document(project),
      "-o",
      out,
      "-s",
      "--no-log-file",
    ],
  },
  {
    name: "@redocly/cli generate-client",
    args: (project, out) => [
      join(packages, "@redocly/cli/bin/cli.js"),
      "generate-client",
      document(project),
      "-o",
      join(out, "client.ts"),
    ],
  },
];

const others = everybody.filter(({ name }) => !options.without?.some((part) => name.includes(part)));

const document = (project) => join(project, "specs/service/openapi.json");
const write = (path, text) => writeFileSync(path, text);
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const version = (name) => JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")).version;

function bytesBelow(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name))))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

/** One process from start to exit. */
function run(args, cwd) {
  const measures = join(work, "measures");
  rmSync(measures, { force: true });
  const started = process.hrtime.bigint();
  const result = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      BENCH_MEASURES: measures,
      NO_COLOR: "1",
      // Some start a child process for the work.
      NODE_OPTIONS: `--import ${join(here, "measure.mjs")}`,
      REDOCLY_TELEMETRY: "off",
      CI: "1",
    },
    maxBuffer: 2 ** 28,
    timeout: limitSeconds * 1000,
    killSignal: "SIGKILL",
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  const processes = existsSync(measures)
    ? readFileSync(measures, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split(" ").map(Number))
    : [];
  return {
    milliseconds,
    bytes: processes.length === 0 ? Number.NaN : Math.max(...processes.map(([bytes]) => bytes)),
    processor: processes.reduce((sum, [, time]) => sum + time, 0),
    failed: result.status !== 0,
    words:
      result.signal === null
        ? `${result.stdout}\n${result.stderr}`.trim()
        : `stopped after ${limitSeconds} s`,
  };
}

function corsac(project) {
  return run([codegen], project);
}

function forget(project) {
  for (const part of ["out", "specs/service/openapi.json", "specs/service/names.yaml", "node_modules/.cache"])
    rmSync(join(project, part), { recursive: true, force: true });
}

function measure({ id, title, runs, fill }) {
  const project = join(work, id);
  const pages = join(project, "specs/service/pages");
  mkdirSync(pages, { recursive: true });
  const skipped = fill(pages);
  if (typeof skipped === "string") return { id, title, skipped };
  write(join(project, "package.json"), "{}");
  mkdirSync(join(project, "node_modules"));
  write(
    join(project, "corsac.config.json"),
    JSON.stringify({ specs: "specs", targets: [{ out: "out", emit: ["services", "models"] }] }),
  );
  const first = corsac(project);
  if (first.failed) return { id, title, skipped: `Corsac fails: ${first.words.slice(0, 600)}` };
  const results = new Map([
    ["Corsac, cold", []],
    ["Corsac, unchanged", []],
    ...others.map(({ name }) => [name, []]),
  ]);
  const outputs = new Map();
  for (let turn = 0; turn < Number(options.runs ?? runs); turn += 1) {
    forget(project);
    results.get("Corsac, cold").push(corsac(project));
    outputs.set("Corsac, cold", bytesBelow(join(project, "out")));
    results.get("Corsac, unchanged").push(corsac(project));
    for (const { name, args } of others) {
      if (results.get(name).some(({ failed }) => failed)) continue;
      const out = join(work, `${id}-other`);
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      results.get(name).push(run(args(project, out), out));
      outputs.set(name, bytesBelow(out));
    }
    process.stderr.write(`${id}: turn ${turn + 1} done\n`);
  }
  return {
    id,
    title,
    results,
    outputs,
    input: bytesBelow(pages),
    document: statSync(document(project)).size,
  };
}

function table({ id, title, skipped, results, outputs, input, document: size }) {
  const head = `## (${id}) ${title}\n`;
  if (skipped !== undefined) return `${head}\n${skipped}\n`;
  const reference = results.get("openapi-typescript");
  const alone = median(reference.map(({ milliseconds }) => milliseconds));
  const aloneProcessor = median(reference.map(({ processor }) => processor));
  const rows = [...results].map(([name, all]) => {
    if (all.some(({ failed }) => failed))
      return `| ${name} | fails: ${all
        .find(({ failed }) => failed)
        .words.split("\n")
        .at(-1)
        .slice(0, 120)} | | | | | | |`;
    const times = all.map(({ milliseconds }) => milliseconds);
    const processor = median(all.map(({ processor }) => processor));
    const memory = median(all.map(({ bytes }) => bytes)) / 1_048_576;
    const range = `${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))}`;
    const output = outputs.has(name) ? Math.round(outputs.get(name) / 1024) : "";
    return `| ${name} | ${Math.round(median(times))} | ${range} | ${(median(times) / alone).toFixed(2)} | ${Math.round(processor)} | ${(processor / aloneProcessor).toFixed(2)} | ${Math.round(memory)} | ${output} |`;
  });
  return `${head}
Read: ${Math.round(input / 1024)} KB; the document made of it: ${Math.round(size / 1024)} KB; ${results.get("Corsac, cold").length} turns.

| | median ms | range ms | × openapi-typescript | processor ms | × openapi-typescript | peak MB | output KB |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows.join("\n")}
`;
}

const wanted = options.only?.split(",");
const measured = cases.filter(({ id }) => wanted === undefined || wanted.includes(id)).map(measure);
const versions = [
  "openapi-typescript",
  "@hey-api/openapi-ts",
  "@redocly/cli",
  "@octokit/openapi",
  "typescript",
];
const report = `# Reading and generating, whole processes

${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}; Node ${process.version}; ${versions.map((name) => `${name} ${version(name)}`).join(", ")}.

Corsac reads the documentation and writes the document, the typed client and the models; the others turn the document that Corsac has made into theirs. "Unchanged" is a second run after which no file differs.

${measured.map(table).join("\n")}`;
process.stdout.write(report);
if (options.report !== undefined) writeFileSync(options.report, report);
rmSync(work, { recursive: true, force: true });
