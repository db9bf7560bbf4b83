// @ts-check
// Draws what the reference's pages show: for every model its first example and its first presets, by the sandbox.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { renderOutput } from "@corsac/sandbox/node";
import { exampleInput } from "@corsac/starlight";
import sharp from "sharp";

const specs = new URL("../../../specs/", import.meta.url);
const out = new URL("../public/generated/", import.meta.url);
const presetsShown = 2;
/** Pixels: twice the width at which the pages show a picture. */
const longestSide = 800;
/** Bytes. */
const largestSound = 1.5 * 2 ** 20;

/**
 * Saves an output for the site; undefined if it is too large for a page.
 *
 * @param {{ name: string, mediaType: string, bytes: Uint8Array }} output
 * @param {string} name
 */
async function saveFile(output, name) {
  const kind = output.mediaType.split("/")[0] ?? "file";
  if (kind !== "image") {
    if (output.bytes.length > largestSound) {
      console.log(`${name}: ${output.bytes.length} bytes are too much for a page; left out`);
      return undefined;
    }
    const extension = output.name.split(".").at(-1);
    await writeFile(new URL(`${name}.${extension}`, out), output.bytes);
    return { file: `${name}.${extension}`, media: kind };
  }
  const image = sharp(output.bytes);
  const { width, height } = await image.metadata();
  const small = await image
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
  await writeFile(new URL(`${name}.webp`, out), small);
  return { file: `${name}.webp`, media: kind, width, height };
}

/** @param {string} service */
async function drawService(service) {
  const file = new URL(`${service}/openapi.json`, specs);
  if (!existsSync(file)) return [];
  const document = JSON.parse(await readFile(file, "utf8"));
  const entries = [];
  for (const model of document["x-corsac-models"] ?? []) {
    const example = exampleInput(document, model);
    const presets = (model.presets ?? []).slice(0, presetsShown);
    const variants = [
      { input: example },
      ...presets.map((/** @type {any} */ preset) => ({
        input: { ...example, ...preset.defaults, ...preset.input },
        preset: preset.name,
      })),
    ];
    let number = 0;
    for (const { input, preset } of variants) {
      for (const output of await renderOutput(document, model.id, input)) {
        number += 1;
        const name = `${service}/${model.slug}-${number}`;
        await mkdir(dirname(new URL(name, out).pathname), { recursive: true });
        const saved = await saveFile(output, name);
        if (saved === undefined) continue;
        entries.push({
          service: document["x-corsac-service"].name,
          model: model.id,
          ...saved,
          input,
          preset,
        });
      }
    }
  }
  return entries;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const entries = [];
for (const service of (await readdir(specs)).sort()) entries.push(...(await drawService(service)));
await writeFile(new URL("pictures.json", out), `${JSON.stringify(entries, null, 2)}\n`);
console.log(`${entries.length} pictures and sounds in public/generated`);
