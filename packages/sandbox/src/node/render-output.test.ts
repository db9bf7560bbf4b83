import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { firstService } from "../fixtures/first-service.js";
import { studioService } from "../fixtures/studio-service.js";
import { type RenderedFile, renderOutput } from "./render-output.js";

async function pixels(file: RenderedFile | undefined): Promise<Buffer> {
  return sharp(Buffer.from(file?.bytes ?? []))
    .resize(32, 32, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Mean difference of two pictures, 0 to 255. */
async function difference(
  first: RenderedFile | undefined,
  second: RenderedFile | undefined,
): Promise<number> {
  const [one, other] = [await pixels(first), await pixels(second)];
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

it("sounds are raw samples if that format is requested", async () => {
  const render = (format: string): Promise<RenderedFile[]> =>
    renderOutput(studioService, "song", { prompt: "a harp", seconds: 2, format });
  const [[raw], [wave]] = await Promise.all([render("pcm"), render("wav")]);
  expect(raw).toMatchObject({ name: expect.stringMatching(/\.pcm$/), mediaType: "audio/pcm" });
  const text = new TextDecoder("latin1");
  expect(text.decode(wave?.bytes.subarray(0, 4))).toBe("RIFF");
  expect(text.decode(raw?.bytes.subarray(0, 4))).not.toBe("RIFF");
  // 24000 samples of two bytes a second.
  expect(raw?.bytes.length).toBe(2 * 24_000 * 2);
  const samples = new DataView(raw?.bytes.slice().buffer ?? new ArrayBuffer(0));
  const loudest = Array.from({ length: 96_000 / 2 }, (_, index) =>
    Math.abs(samples.getInt16(index * 2, true)),
  );
  expect(loudest.reduce((most, one) => Math.max(most, one))).toBeGreaterThan(1000);
});

describe("pictures", () => {
  it.each([
    ["sdxl", { prompt: "x", width: 768, height: 768 }, "png|webp", 768, 768],
    ["recraft-v3", { prompt: "x", size: "1365x1024" }, "webp", 1365, 1024],
    ["recraft-v3", { prompt: "x", size: "1365x1024", aspect_ratio: "Not set" }, "webp", 1365, 1024],
    ["flux-1.1-pro", { prompt: "x", aspect_ratio: "16:9", output_format: "png" }, "png", 1360, 765],
    [
      "flux-dev",
      { prompt: "x", aspect_ratio: "9:21", output_format: "jpg", megapixels: "0.25" },
      "jpeg",
      333,
      777,
    ],
    ["flux-schnell", { prompt: "x", output_format: "webp" }, "webp", 1024, 1024],
  ])("%s %j", async (model, input, format, width, height) => {
    const [file] = await renderOutput(firstService, model, input);
    const metadata = await sharp(Buffer.from(file?.bytes ?? [])).metadata();
    expect(metadata).toMatchObject({ width, height, format: expect.stringMatching(format) });
    expect(file?.mediaType).toBe(`image/${metadata.format}`);
  });

  it("are as many as asked for, and differ", async () => {
    const files = await renderOutput(firstService, "flux-schnell", {
      prompt: "a harbour",
      num_outputs: 4,
      megapixels: "0.25",
    });
    expect(files.map(({ pointer }) => pointer)).toEqual(["/0", "/1", "/2", "/3"]);
    for (let index = 1; index < 4; index++)
      expect(await difference(files[0], files[index])).toBeGreaterThan(2);
  });

  it("are the same bytes for the same input, and others for another prompt, seed or model", async () => {
    const render = async (model: string, prompt: string, seed: number): Promise<RenderedFile | undefined> =>
      (await renderOutput(firstService, model, { prompt, seed, megapixels: "0.25" }))[0];
    const first = await render("flux-schnell", "a fox in the snow", 1);
    expect(await render("flux-schnell", "a fox in the snow", 1)).toEqual(first);
    expect(await difference(first, await render("flux-schnell", "a city at night", 1))).toBeGreaterThan(12);
    expect(await difference(first, await render("flux-schnell", "a fox in the snow", 2))).toBeGreaterThan(1);
    expect(await difference(first, await render("flux-dev", "a fox in the snow", 1))).toBeGreaterThan(1);
  });

  it.each([["png"], ["jpg"], ["webp"]])("say in their metadata what they are: %s", async (format) => {
    const input = { prompt: "a <small> 狐 & co", output_format: format, megapixels: "0.25" };
    const [file] = await renderOutput(firstService, "flux-dev", input);
    const { exif, xmp } = await sharp(Buffer.from(file?.bytes ?? [])).metadata();
    expect(exif?.toString("latin1")).toContain("Made by the Corsac sandbox, no model output");
    expect(exif?.toString("latin1")).toContain("black-forest-labs/flux-dev");
    expect(xmp?.toString("utf8")).toContain("Prompt: a &lt;small&gt; 狐 &amp; co");
  });
});

describe("what cannot be rendered", () => {
  it("an unknown model", async () => {
    await expect(renderOutput(firstService, "flux-dve", {})).rejects.toMatchObject({
      code: "unknown-model",
      hint: expect.stringContaining("flux-dev"),
    });
  });

  it("an input that is wrong", async () => {
    await expect(renderOutput(firstService, "flux-dev", { num_outputs: 0 })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(
        /prompt is required.*num_outputs must be at least 1|num_outputs.*prompt/,
      ),
    });
  });
});
