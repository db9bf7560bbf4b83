// Checks whether generated code compiles:
//   node compile/main.mjs [--others] [--only part-of-a-name] [--rows rows.jsonl] [--report report.md]
// `corsac generate` processes every real document (documents.mjs) as its only page, and the output is compiled with the
// strictest options of TypeScript. With --others, openapi-typescript, hey-api and Redocly's generator process Corsac's
// document as well, and their output is compiled with `strict`.
// With --rows, the result of each document is stored in that file, and a later run skips the stored ones, so that a
// long run can be split. The packages must be built first: npm run build.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { problemsBelow, strictest } from "./compiler.mjs";
import { corpusDocuments, packageDocuments } from "./documents.mjs";
import { checkForeignFaults } from "./foreign-faults.mjs";
import { closeGenerators, generators, problemsOf } from "./generators.mjs";
import { reportOf } from "./report.mjs";

const bench = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(bench);
const { values: options } = parseArgs({
  options: {
    others: { type: "boolean" },
    only: { type: "string" },
    rows: { type: "string" },
    report: { type: "string" },
  },
});
const work = mkdtempSync(join(tmpdir(), "corsac-compile-"));

function run(args, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", CI: "1", REDOCLY_TELEMETRY: "off", DO_NOT_TRACK: "1" },
    maxBuffer: 2 ** 28,
    timeout: 300_000,
  });
  return { failed: status !== 0, words: `${stdout}\n${stderr}`.trim() };
}

/** Creates a project with one document as the only page of a service. Returns the project's folder. */
function projectOf({ path }, index) {
  const project = join(work, `p${index}`);
  const pages = join(project, "specs/service/pages");
  mkdirSync(pages, { recursive: true });
  copyFileSync(path, join(pages, `page${extname(path)}`));
  mkdirSync(join(project, "node_modules/@corsac"), { recursive: true });
  symlinkSync(join(root, "packages/core"), join(project, "node_modules/@corsac/core"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(project, "corsac.config.json"),
    JSON.stringify({ specs: "specs", targets: [{ out: "out", emit: ["services", "models"] }] }),
  );
  return project;
}

async function check(document, index) {
  const project = projectOf(document, index);
  const generated = run([join(root, "packages/codegen/dist/main.js")], project);
  const out = join(project, "out");
  const made = join(project, "specs/service/openapi.json");
  const { name, version } = document;
  const row = { name, version, operations: 0, problems: [], others: {} };
  if (!existsSync(out)) row.problems.push(`nothing generated: ${generated.words.slice(0, 300)}`);
  else {
    row.problems.push(
      ...problemsBelow(out, {
        ...strictest,
        paths: { "@corsac/core": [join(root, "packages/core/dist/index.d.ts")] },
      }),
    );
    row.operations = operationsOf(made);
    for (const other of options.others ? generators : [])
      row.others[other.name] = await problemsOf(other, made, project);
  }
  rmSync(project, { recursive: true, force: true });
  return row;
}

/** The committed documents of this repository, only for the other generators. */
async function checkService(name) {
  const folder = join(work, `service-${name}`);
  mkdirSync(folder);
  const made = join(root, "specs", name, "openapi.json");
  const found = {};
  for (const other of generators) found[other.name] = await problemsOf(other, made, folder);
  return {
    name: `specs/${name}`,
    version: "3.1",
    operations: operationsOf(made),
    problems: [],
    others: found,
  };
}

function operationsOf(path) {
  const { paths = {} } = JSON.parse(readFileSync(path, "utf8"));
  const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
  return Object.values(paths)
    .flatMap((item) => Object.keys(item))
    .filter((name) => methods.has(name)).length;
}

const known = existsSync(options.rows ?? "") ? readFileSync(options.rows, "utf8").trim().split("\n") : [];
const rows = known.filter((line) => line !== "").map((line) => JSON.parse(line));

/** Small documents first, so that errors are found early. */
const documents = [...packageDocuments(), ...corpusDocuments()]
  .filter(({ name }) => options.only === undefined || name.includes(options.only))
  .filter(({ name }) => rows.every((row) => row.name !== name))
  .sort((one, other) => statSync(one.path).size - statSync(other.path).size);

function keep(row) {
  rows.push(row);
  if (options.rows !== undefined) appendFileSync(options.rows, `${JSON.stringify(row)}\n`);
  const failures = Object.entries(row.others).filter(([, problems]) => problems.length > 0);
  const words = [
    row.problems.length === 0 ? "compiles" : row.problems.slice(0, 3).join("; "),
    ...failures.map(
      ([name, problems]) => `fails in ${name}: ${problems.slice(0, 2).join("; ").slice(0, 400)}`,
    ),
  ];
  process.stderr.write(`${row.name} (${row.version}, ${row.operations} operations): ${words.join("; ")}\n`);
}

for (const name of options.others ? readdirSync(join(root, "specs")) : []) {
  const full = `specs/${name}`;
  if (options.only !== undefined && !full.includes(options.only)) continue;
  if (rows.every((row) => row.name !== full)) keep(await checkService(name));
}
process.stderr.write(`${documents.length} documents\n`);
for (const [index, document] of documents.entries()) keep(await check(document, index));
const faults = options.others ? await checkForeignFaults(work) : [];
closeGenerators();
rmSync(work, { recursive: true, force: true });

const faultOf = (generator, problem) =>
  faults.find(
    (fault) => fault.still && fault.generator === generator && new RegExp(fault.symptom).test(problem),
  );
const report = reportOf(rows, generators, faultOf, faults);
process.stdout.write(report);
if (options.report !== undefined) writeFileSync(options.report, report);
for (const { name, generator, problems } of faults.filter(({ still }) => !still))
  process.stderr.write(`${generator} no longer shows "${name}": ${problems.join("; ") || "it compiles"}\n`);
const isOpen = ({ problems, others }) =>
  problems.length > 0 ||
  Object.entries(others).some(([name, all]) => all.some((problem) => faultOf(name, problem) === undefined));
process.exitCode = rows.some(isOpen) || faults.some(({ still }) => !still) ? 1 : 0;
