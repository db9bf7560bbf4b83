// Whether generated code compiles: node compile/main.mjs [--others] [--only part-of-a-name] [--report report.md]
// Every real document there is (documents.mjs) goes through `corsac generate`, as its only page, and what is written
// compiles as strictly as TypeScript goes. With --others the document that Corsac made goes through openapi-typescript,
// hey-api and Redocly's generator as well, and their output compiles as strictly as `strict` goes.
// The packages are built before: npm run build.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { problemsBelow, strict, strictest } from "./compiler.mjs";
import { corpusDocuments, packageDocuments } from "./documents.mjs";

const bench = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(bench);
const packages = join(bench, "node_modules");
const { values: options } = parseArgs({
  options: { others: { type: "boolean" }, only: { type: "string" }, report: { type: "string" } },
});
const work = mkdtempSync(join(tmpdir(), "corsac-compile-"));

const others = [
  {
    name: "openapi-typescript",
    args: (from, out) => [join(packages, "openapi-typescript/bin/cli.js"), from, "-o", join(out, "types.ts")],
  },
  {
    name: "@hey-api/openapi-ts",
    args: (from, out) => [
      join(packages, "@hey-api/openapi-ts/bin/run.js"),
      "-i",
      from,
      "-o",
      out,
      "-s",
      "--no-log-file",
    ],
  },
  {
    name: "@redocly/cli generate-client",
    args: (from, out) => [
      join(packages, "@redocly/cli/bin/cli.js"),
      "generate-client",
      from,
      "-o",
      join(out, "client.ts"),
    ],
  },
];

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

/** One document as the only page of a service; the project's folder. */
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

function check(document, index) {
  const project = projectOf(document, index);
  const generated = run([join(root, "packages/codegen/dist/main.js")], project);
  const out = join(project, "out");
  const made = join(project, "specs/service/openapi.json");
  const row = { ...document, operations: 0, bytes: 0, problems: [], others: new Map() };
  if (!existsSync(out)) row.problems.push(`nothing generated: ${generated.words.slice(0, 300)}`);
  else {
    row.problems.push(
      ...problemsBelow(out, {
        ...strictest,
        paths: { "@corsac/core": [join(root, "packages/core/dist/index.d.ts")] },
      }),
    );
    row.operations = operationsOf(made);
    for (const other of options.others ? others : [])
      row.others.set(other.name, problemsOf(other, made, project));
  }
  rmSync(project, { recursive: true, force: true });
  return row;
}

/** Our committed documents, for the other generators alone. */
function checkService(name) {
  const folder = join(work, `service-${name}`);
  mkdirSync(folder);
  const made = join(root, "specs", name, "openapi.json");
  const found = new Map(others.map((other) => [other.name, problemsOf(other, made, folder)]));
  return {
    name: `specs/${name}`,
    version: "3.1",
    operations: operationsOf(made),
    problems: [],
    others: found,
  };
}

function problemsOf({ name, args }, made, project) {
  const out = join(project, `other-${basename(name.split(" ")[0])}`);
  mkdirSync(out);
  const result = run(args(made, out), project);
  if (readdirSync(out).length === 0) return [`nothing generated: ${reasonIn(result.words)}`];
  return problemsBelow(out, strict);
}

/** The lines that name an error, without the places in the generator's own code. */
function reasonIn(words) {
  const lines = words.split("\n").filter((line) => line.trim() !== "" && !/^\s*at /.test(line));
  const named = lines.filter((line) => /error|invalid|can(?:no|')t|✘/i.test(line));
  return (named.length > 0 ? named : lines).slice(0, 3).join("; ").slice(0, 400);
}

function operationsOf(path) {
  const { paths = {} } = JSON.parse(readFileSync(path, "utf8"));
  const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
  return Object.values(paths)
    .flatMap((item) => Object.keys(item))
    .filter((name) => methods.has(name)).length;
}

const documents = [...packageDocuments(), ...corpusDocuments()].filter(
  ({ name }) => options.only === undefined || name.includes(options.only),
);
const rows = [];
if (options.others && options.only === undefined)
  for (const name of readdirSync(join(root, "specs"))) rows.push(checkService(name));
for (const [index, document] of documents.entries()) {
  const row = check(document, index);
  rows.push(row);
  const failures = [...row.others].filter(([, problems]) => problems.length > 0).map(([name]) => name);
  process.stderr.write(
    `${index + 1}/${documents.length} ${row.name} (${row.version}, ${row.operations} operations): ${row.problems.length === 0 ? "compiles" : row.problems.slice(0, 3).join("; ")}${failures.length === 0 ? "" : `; fails in ${failures.join(", ")}: ${[...row.others.values()].flat().slice(0, 2).join("; ").slice(0, 400)}`}\n`,
  );
}
rmSync(work, { recursive: true, force: true });

const failed = rows.filter(({ problems }) => problems.length > 0);
const byVersion = Map.groupBy ? Map.groupBy(rows, ({ version }) => version) : groupBy(rows);
function groupBy(all) {
  const groups = new Map();
  for (const row of all) groups.set(row.version, [...(groups.get(row.version) ?? []), row]);
  return groups;
}
const list = (title, entries) =>
  entries.length === 0 ? "" : `\n## ${title}\n\n${entries.map((entry) => `- ${entry}`).join("\n")}\n`;
const report = `# Generated code compiles

${rows.length} documents, ${rows.length - failed.length} compile (${Math.max(...rows.map(({ operations }) => operations))} operations at most).

| documents | count | compile |
|---|--:|--:|
${[...byVersion].map(([version, all]) => `| ${version} | ${all.length} | ${all.filter(({ problems }) => problems.length === 0).length} |`).join("\n")}
${list(
  "What fails",
  failed.map(({ name, problems }) => `${name}: ${problems.slice(0, 2).join("; ").slice(0, 300)}`),
)}${
  options.others
    ? `\n## Other generators on the documents that Corsac makes\n\n| | documents | compile |\n|---|--:|--:|\n${others
        .map(({ name }) => {
          const all = rows.filter((row) => row.others.has(name));
          return `| ${name} | ${all.length} | ${all.filter((row) => row.others.get(name).length === 0).length} |`;
        })
        .join("\n")}\n${list(
        "What fails there",
        rows.flatMap((row) =>
          [...row.others]
            .filter(([, problems]) => problems.length > 0)
            .map(([name, problems]) => `${row.name}, ${name}: ${problems[0].slice(0, 200)}`),
        ),
      )}`
    : ""
}`;
process.stdout.write(report);
if (options.report !== undefined) writeFileSync(options.report, report);
process.exitCode = failed.length === 0 ? 0 : 1;
