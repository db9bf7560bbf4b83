// Measures the client in comparison with `replicate`, `fetch` alone and fal's, and prints the results.
//   node client/main.mjs [--report <file>] [--quick]
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureImports } from "./import-time.mjs";
import { measureProcessorTime } from "./processor-time.mjs";
import { measureSizes } from "./size.mjs";
import { compare, median } from "./statistics.mjs";
import { measureThroughput } from "./throughput.mjs";
import { measureTypeChecking } from "./type-checking.mjs";

const { values: wanted } = parseArgs({ options: { report: { type: "string" }, quick: { type: "boolean" } } });
const few = wanted.quick ? { rounds: 3 } : {};

const models = ["flux11Pro", "fluxDev", "fluxPro", "fluxSchnell", "recraftV3", "riffusion", "sdxl"].map(
  (name) => ({
    name,
    input: name === "riffusion" ? { prompt_a: "rain" } : { prompt: "x" },
  }),
);

const sizes = await measureSizes();
const types = await measureTypeChecking(models);
const imports = await measureImports(few);
const alone = compare(await measureProcessorTime(few));
const { perSecond, processor } = await measureThroughput(few);
const speed = compare(perSecond);
const cost = compare(processor);

const signal = median(
  perSecond["Corsac, with a signal"].map((number, round) => number / perSecond["bare fetch"][round]),
);
const node = perSecond["Corsac, Node entry"]?.map((number, round) => number / perSecond.replicate[round]);
const checks = [
  [
    "Processor time a request with a stub, over replicate's: at most 0.8",
    alone.Corsac.median / alone.replicate.median,
    (ratio) => ratio <= 0.8,
  ],
  [
    "Requests a second at 50 concurrent over bare fetch's, no signal: at least 0.88",
    speed.Corsac.ratio,
    (ratio) => ratio >= 0.88,
  ],
  ["… with a signal: at least 0.8", signal, (ratio) => ratio >= 0.8],
  [
    "… with the Node entry, over replicate's: at least 5",
    node ? median(node) : Number.NaN,
    (ratio) => ratio >= 5,
  ],
];

const versions = await Promise.all(
  ["replicate", "@fal-ai/client", "@ai-sdk/replicate", "ai", "esbuild", "typescript"].map(async (name) => {
    const { version } = JSON.parse(
      await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8"),
    );
    return `${name} ${version}`;
  }),
);

const row = (...columns) => `| ${columns.join(" | ")} |`;
const report = `# What the client costs

Measured by \`npm run client\`, alternating, medians, and ratios round by round. Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"},
${cpus().length} cores, shared with other work: times on the clock are noisy, processor time and ratios less so. ${versions.join(", ")}.

| asked for | measured | |
| --- | ---: | --- |
${checks.map(([text, figure, holds]) => row(text, figure.toFixed(2), holds(figure) ? "✓" : "✗")).join("\n")}

## Processor time a request, with a \`fetch\` that answers at once

| | µs | over bare fetch |
| --- | ---: | ---: |
${Object.entries(alone)
  .map(([name, { median: time, ratio }]) => row(name, time.toFixed(1), ratio.toFixed(2)))
  .join("\n")}

## At 50 concurrent, against a server in a process of its own

| | requests a second | over bare fetch | processor time a request, µs | over bare fetch |
| --- | ---: | ---: | ---: | ---: |
${Object.entries(speed)
  .map(([name, { median: rate, ratio }]) =>
    row(name, rate.toFixed(0), ratio.toFixed(2), cost[name].median.toFixed(0), cost[name].ratio.toFixed(2)),
  )
  .join("\n")}

## Size of “create a client and run one model”

esbuild, minified, gzip -9, bytes. What is loaded only when it is used (raw operations, files, journals) counts in the last
column only. With Corsac: validation, retries, adaptive waiting, typed outputs, and the model itself. All that a run may need
after its create is loaded at the start. This is the client as a whole, with \`map\`, \`predictions\` and its other members; a run
alone has a limit of 32 KiB, which is a test of the package (\`bundle.test.ts\`).

| | loaded | with all that can be loaded later |
| --- | ---: | ---: |
${Object.entries(sizes)
  .map(([name, { loaded, whole }]) => row(name, loaded, whole))
  .join("\n")}

## Importing

| | processor time over a bare Node, ms |
| --- | ---: |
${Object.entries(imports)
  .filter(([name]) => name !== "nothing")
  .map(([name, times]) => row(name, (median(times) - median(imports.nothing)).toFixed(0)))
  .join("\n")}

## Type checking a program that uses all ${models.length} models

Both from their declarations, Corsac's as the build in the root makes them; fal with ${models.length} of its endpoints.

| | instantiations | types | check time, s | lines read | errors |
| --- | ---: | ---: | ---: | ---: | ---: |
${Object.entries(types)
  .map(([name, { instantiations, types: many, seconds, lines, errors }]) =>
    row(name, instantiations, many, seconds.toFixed(2), lines, errors),
  )
  .join("\n")}
`;
console.log(report);
if (wanted.report) await writeFile(wanted.report, report);
process.exit(checks.every(([, figure, holds]) => holds(figure)) ? 0 : 1);
