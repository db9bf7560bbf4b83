// Runs every client in every situation and prints which ones behave correctly, as a Markdown table.
//   node faults/main.mjs [--only <part of an id>] [--client <name>] [--report <file>]
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import * as aiSdk from "./clients/ai-sdk.mjs";
import * as corsac from "./clients/corsac.mjs";
import * as fal from "./clients/fal.mjs";
import * as openai from "./clients/openai.mjs";
import * as replicate from "./clients/replicate.mjs";
import { creating } from "./expectations/creating.mjs";
import { gateways } from "./expectations/gateways.mjs";
import { outputs } from "./expectations/outputs.mjs";
import { waiting } from "./expectations/waiting.mjs";
import { judge } from "./judge.mjs";
import { runCase } from "./run-case.mjs";
import { situations } from "./situations.mjs";

const { values: wanted } = parseArgs({
  options: { only: { type: "string" }, client: { type: "string" }, report: { type: "string" } },
});
// Clients may leave rejected promises unhandled. That must not end the run.
process.on("unhandledRejection", (error) => process.env.DEBUG && console.error(error));
process.on("uncaughtException", () => {});
console.warn = () => {};

const expectations = [...creating, ...waiting, ...outputs, ...gateways].filter(
  ({ id }) => !wanted.only || id.includes(wanted.only),
);
const clients = [corsac, replicate, fal, aiSdk, openai].filter(
  ({ name }) => !wanted.client || name === wanted.client,
);
const cells = new Map();

async function runOne(client, expectation) {
  const situation = situations[expectation.id];
  if (situation === undefined) throw new Error(`Nothing says how "${expectation.id}" is done`);
  const seen = await runCase(client, situation).catch((error) => {
    process.stderr.write(`The harness failed: ${client.name}, ${expectation.id}: ${error?.stack}\n`);
    process.exit(2);
  });
  let cell;
  if (seen.lacks) cell = { mark: "–", text: seen.lacks };
  else if (!seen.met && client !== corsac) cell = { mark: "–", text: `never got to the ${situation.at}` };
  else {
    const wrong = judge(expectation.expect, seen);
    cell = wrong.length === 0 && seen.met ? { mark: "✓", text: "" } : { mark: "✗", text: wrong.join("; ") };
  }
  cells.set(`${expectation.id}\n${client.name}`, cell);
  process.stderr.write(`${cell.mark} ${client.name}: ${expectation.id} ${cell.text}\n`);
}

const work = expectations.flatMap((expectation) => clients.map((client) => [client, expectation]));
const isSlow = ([, { id }]) => situations[id]?.slow === true;
const isAlone = ([, { id }]) => situations[id]?.alone === true;
// Situations that mostly wait run concurrently with the others. Those that change the clock run separately at the end.
const slow = Promise.all(work.filter((one) => isSlow(one) && !isAlone(one)).map((one) => runOne(...one)));
const queue = work.filter((one) => !isSlow(one) && !isAlone(one));
const workers = Array.from({ length: 6 }, async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await runOne(...next);
});
await Promise.all([...workers, slow]);
for (const one of work.filter(isAlone)) await runOne(...one);

const report = await describe();
console.log(report);
if (wanted.report) await writeFile(wanted.report, report);
const failed = expectations.filter(({ id }) => cells.get(`${id}\n${corsac.name}`)?.mark === "✗");
process.exit(failed.length > 0 ? 1 : 0);

async function describe() {
  const versions = await Promise.all(clients.map(versionOf));
  const score = clients.map(({ name }) => {
    const marks = expectations.map(({ id }) => cells.get(`${id}\n${name}`)?.mark);
    return `${marks.filter((mark) => mark === "✓").length} of ${marks.filter((mark) => mark !== "–").length}`;
  });
  const row = (columns) => `| ${columns.join(" | ")} |`;
  const lines = expectations.map(({ id, from, situation, right }, index) =>
    row([
      index + 1,
      from,
      situation,
      right,
      ...clients.map(({ name }) => {
        const { mark, text } = cells.get(`${id}\n${name}`) ?? { mark: "?", text: "" };
        return `${mark} ${text}`.trim();
      }),
    ]),
  );
  return `# Faults

${expectations.length} situations, each against a local server that misbehaves in the named way, through each client's own
API and with its defaults. What is right was written down before (\`faults/expectations\`), by situation. ✓ does what
is right; ✗ does not, and what it does instead; – has no such feature, or never sends the request in question.

Two things were changed after a first run had been seen: “500 on the create” no longer asks that the outcome be called
unknown (which favoured Corsac), and the limit of “a minute at most” went from 62 to 64 s (Corsac's own limit is 60 s).
Creates of situations that are not about waiting now answer at once, so that a client that cannot wait is not judged
for that again.

Written by \`npm run faults\`. Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores${"\u0020"}(shared with other work); ${versions.join(", ")}.

${row(["", "", "", "right", ...clients.map(({ name }) => `**${name}**`)])}
${row(Array(4 + clients.length).fill("---"))}
${row(["", "", "", "**does what is right**", ...score.map((text) => `**${text}**`)])}
${lines.join("\n")}
`;
}

async function versionOf({ name }) {
  if (name === corsac.name) return "Corsac of this checkout";
  const { version } = JSON.parse(
    await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8"),
  );
  return `${name} ${version}`;
}
