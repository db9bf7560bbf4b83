import { createClient, type OutputFile } from "@corsac/core";
import { fluxDev, fluxPro, fluxSchnell, recraftV3, riffusion, sdxl, sdxlPortrait } from "@corsac/models";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeWav, loudness } from "./test-support/decode-wav.js";
import { spectrogramAgreement } from "./test-support/spectrogram-agreement.js";

let sandbox: RunningSandbox;
let corsac: ReturnType<typeof createClient>;

beforeAll(async () => {
  sandbox = await startSandbox({ documents: [replicateDocument], duration: 20 });
  corsac = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, pollInterval: 10 });
});

afterAll(() => sandbox.close());

async function decode(file: OutputFile): Promise<{ width: number; height: number; format: string }> {
  const { width, height, format } = await sharp(await file.bytes()).metadata();
  return { width: width ?? 0, height: height ?? 0, format: format ?? "" };
}

test("sdxl at 768×768", async () => {
  const [picture, ...rest] = await corsac.run(sdxl, { prompt: "a lighthouse", width: 768, height: 768 });
  expect(rest).toEqual([]);
  expect(await decode(picture as OutputFile)).toMatchObject({ width: 768, height: 768 });
});

test("a preset's size", async () => {
  const [picture] = await corsac.run(sdxlPortrait, { prompt: "a lighthouse" });
  expect(await decode(picture as OutputFile)).toMatchObject({ width: 832, height: 1216 });
});

test("recraft-v3 at 1365×1024", async () => {
  const picture = await corsac.run(recraftV3, { prompt: "a fox", size: "1365x1024" });
  expect(await decode(picture)).toMatchObject({ width: 1365, height: 1024 });
});

test.each([
  ["16:9", 16 / 9],
  ["9:21", 9 / 21],
] as const)("a FLUX %s", async (aspect_ratio, ratio) => {
  const [picture] = await corsac.run(fluxSchnell, { prompt: "a harbour", aspect_ratio });
  const { width, height } = await decode(picture as OutputFile);
  // To within the rounding of either side to a whole pixel.
  expect(Math.abs(width - height * ratio)).toBeLessThanOrEqual(1 + ratio);
  expect(width * height).toBeGreaterThan(500_000);
});

test("one URL where a model answers with one", async () => {
  const picture = await corsac.run(fluxPro, { prompt: "a tower", aspect_ratio: "4:5" });
  const { width, height } = await decode(picture);
  expect(width / height).toBeCloseTo(4 / 5, 2);
});

test.each([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["webp", "webp"],
] as const)("output_format %s", async (output_format, format) => {
  const [picture] = await corsac.run(fluxDev, { prompt: "dunes", output_format });
  expect(picture?.name.endsWith(`.${output_format}`)).toBe(true);
  expect((await decode(picture as OutputFile)).format).toBe(format);
});

test.each([
  ["sdxl", () => corsac.run(sdxl, { prompt: "boats", num_outputs: 4, width: 256, height: 256 })],
  ["flux-schnell", () => corsac.run(fluxSchnell, { prompt: "boats", num_outputs: 4, megapixels: "0.25" })],
] as const)("%s makes four different pictures of one prompt", async (_, run) => {
  const files = await run();
  const pixels = await Promise.all(
    files.map(async (file) =>
      (
        await sharp(await file.bytes())
          .raw()
          .toBuffer()
      ).toString("base64"),
    ),
  );
  expect(new Set(pixels).size).toBe(4);
});

test("the same request gives the same bytes; another prompt looks different", async () => {
  const draw = async (prompt: string): Promise<Buffer> => {
    const [file] = await corsac.run(sdxl, { prompt, seed: 7, width: 256, height: 256 });
    return Buffer.from(await (file as OutputFile).bytes());
  };
  const first = await draw("a lighthouse by the sea");
  expect(first.equals(await draw("a lighthouse by the sea"))).toBe(true);
  const other = await draw("a forest in autumn");
  const [left, right] = await Promise.all(
    [first, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()),
  );
  let difference = 0;
  for (const [index, value] of (left as Buffer).entries())
    difference += Math.abs(value - ((right as Buffer)[index] ?? 0));
  expect(difference / (left as Buffer).length).toBeGreaterThan(10);
});

test("riffusion's sound decodes, is audible, and is what its spectrogram shows", async () => {
  const { audio, spectrogram } = await corsac.run(riffusion, { prompt_a: "slow brass over rain" });
  const sound = decodeWav(await audio.bytes());
  expect(sound.samples.length / sound.rate).toBeGreaterThan(3);
  expect(loudness(sound.samples)).toBeGreaterThan(0.02);

  const other = await corsac.run(riffusion, { prompt_a: "bright marimba, fast" });
  const own = await spectrogramAgreement(sound, await spectrogram.bytes());
  const foreign = await spectrogramAgreement(sound, await other.spectrogram.bytes());
  expect(own).toBeGreaterThan(0.6);
  expect(own).toBeGreaterThan(foreign + 0.1);
});

test("the files say that a sandbox made them", async () => {
  const [picture] = await corsac.run(sdxl, { prompt: "a lighthouse", width: 64, height: 64 });
  expect(Buffer.from(await (picture as OutputFile).bytes()).toString("latin1")).toMatch(/sandbox/i);
});
