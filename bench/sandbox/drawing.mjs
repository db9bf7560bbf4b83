// Processor time of drawing a picture of 1024² in each medium, and of encoding it as WebP of quality 80.
//   node sandbox/drawing.mjs [--rounds 5] [--size 1024] [--sheet <folder>] [--only <medium>]
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { repository, sourceOptions } from "../build-corsac.mjs";
import { median } from "../client/statistics.mjs";
import { sharp } from "./build-sandbox.mjs";

const { values: wanted } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    size: { type: "string", default: "1024" },
    sheet: { type: "string" },
    only: { type: "string" },
  },
});
const size = Number(wanted.size);
const rounds = Number(wanted.rounds);
const prompts = [
  "a lighthouse on a cliff in a storm",
  "a red fox in the snow",
  "a city at night",
  "a bowl of fruit on a table",
];

const names = {
  print: "print",
  "paper-cut": "paperCut",
  painting: "painting",
  watercolour: "watercolour",
  facets: "facets",
  engraving: "engraving",
  mosaic: "mosaic",
};
const sketches = join(repository, "packages/sandbox/src/sketches");
const entry = [
  ...Object.entries(names).map(
    ([file, name]) =>
      `export { ${name} } from ${JSON.stringify(join(sketches, `image/mediums/${file}.ts`))};`,
  ),
  `export { drawScene } from ${JSON.stringify(join(sketches, "image/draw-scene.ts"))};`,
  `export { sharpPlatform } from ${JSON.stringify(join(sketches, "sharp/sharp-platform.ts"))};`,
  `export { createRandom } from ${JSON.stringify(join(repository, "packages/sandbox/src/random/random.ts"))};`,
].join("\n");
const outfile = join(await mkdtemp(join(tmpdir(), "corsac-bench-")), "sketches.mjs");
await build({
  ...sourceOptions,
  mainFields: ["module", "main"],
  plugins: [sharp],
  stdin: { contents: entry, resolveDir: repository, loader: "ts" },
  outfile,
});
const code = await import(pathToFileURL(outfile).href);

/** Milliseconds of processor time of a call, in all threads, and its result. */
async function timed(call) {
  const before = process.cpuUsage();
  const value = await call();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
}

const encoding = { format: "webp", quality: 80 };
const measured = {};
for (let round = -1; round < rounds; round++) {
  for (const [name, exported] of Object.entries(names)) {
    if (wanted.only !== undefined && wanted.only !== name) continue;
    for (const [index, prompt] of prompts.entries()) {
      const theme = {
        model: name,
        prompt,
        texts: [prompt],
        key: prompt,
        inclination: 0.5,
        index: 0,
        seconds: 1,
      };
      const drawn = await timed(async () =>
        code[exported](await code.drawScene(theme, { width: size, height: size }), {
          random: code.createRandom(`${name}${index}`),
          pace: async () => {},
          rasterize: code.sharpPlatform.rasterize,
        }),
      );
      const encoded = await timed(() => code.sharpPlatform.encode(drawn.value, encoding, theme));
      if (round < 0) {
        if (wanted.sheet) await writeFile(join(wanted.sheet, `${name}-${index}.webp`), encoded.value);
        continue;
      }
      measured[name] ??= { draw: [], encode: [] };
      measured[name].draw.push(drawn.milliseconds);
      measured[name].encode.push(encoded.milliseconds);
    }
  }
}
console.log(
  `Milliseconds of processor time for ${size}², medians of ${rounds} rounds of ${prompts.length} pictures.\n`,
);
console.log("| medium | draw | encode as WebP 80 | draw / encode |");
console.log("| ------ | ---: | ----------------: | ------------: |");
for (const [name, { draw, encode }] of Object.entries(measured)) {
  const ratio = median(draw) / median(encode);
  console.log(
    `| ${name} | ${median(draw).toFixed(0)} | ${median(encode).toFixed(0)} | ${ratio.toFixed(2)} |`,
  );
}
