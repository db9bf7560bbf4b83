import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../document/contract.js";
import { studioService } from "../fixtures/studio-service.js";
import { type RenderedFile, renderOutput } from "../node/render-output.js";

async function render(model: string, input: JsonObject): Promise<RenderedFile[]> {
  return renderOutput(studioService, model, input);
}

async function one(model: string, input: JsonObject): Promise<RenderedFile> {
  const [file] = await render(model, input);
  if (!file) throw new Error("no file");
  return file;
}

/** A red disc on white, as an uploaded picture. */
async function disc(width: number, height: number): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><circle cx="${width / 2}" cy="${height / 2}" r="${height / 3}" fill="#c00"/></svg>`;
  return `data:image/png;base64,${(await sharp(Buffer.from(svg)).png().toBuffer()).toString("base64")}`;
}

async function pixel({ bytes }: RenderedFile, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const offset = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return [...data.subarray(offset, offset + 4)];
}

describe("a picture", () => {
  it.each([
    ["png", "png", "image/png"],
    ["jpg", "jpeg", "image/jpeg"],
    ["image/webp", "webp", "image/webp"],
    ["avif", "heif", "image/avif"],
    // Not written here: another format, under its own name.
    ["tiff", "webp", "image/webp"],
  ])("as %s is what its name and type say", async (format, decoded, mediaType) => {
    const file = await one("draw", { prompt: "a boat", size: "256x192", format });
    expect(file.mediaType).toBe(mediaType);
    expect(await sharp(file.bytes).metadata()).toMatchObject({ format: decoded, width: 256, height: 192 });
    await sharp(file.bytes).raw().toBuffer();
  });

  it.each<[JsonObject, number, number]>([
    [{ size: "landscape_16_9" }, 1024, 576],
    [{ size: { width: 320, height: 200 } }, 320, 200],
    [{ size: "3:2" }, 1254, 836],
  ])("%j is %i × %i", async (input, width, height) => {
    expect(await sharp((await one("draw", { prompt: "x", ...input })).bytes).metadata()).toMatchObject({
      width,
      height,
    });
  });

  it("differs by prompt and seed, and is the same for the same", async () => {
    const inputs = [
      { prompt: "a boat", seed: 1 },
      { prompt: "a boat", seed: 2 },
      { prompt: "a fox", seed: 1 },
      { prompt: "a boat", seed: 1 },
    ];
    const files = await Promise.all(inputs.map((input) => one("draw", { ...input, size: "128x128" })));
    const texts = files.map(({ bytes }) => Buffer.from(bytes).toString("base64"));
    expect(new Set(texts).size).toBe(3);
    expect(texts[3]).toBe(texts[0]);
  });

  it("of a vector model is SVG that others can read", async () => {
    const file = await one("icons", { prompt: "a lighthouse & <boat>", size: "300x200" });
    expect([file.name, file.mediaType]).toEqual(["image-0.svg", "image/svg+xml"]);
    expect(await sharp(file.bytes).metadata()).toMatchObject({ format: "svg", width: 300, height: 200 });
    await sharp(file.bytes).png().toBuffer();
  });

  it("can be seen through where that is asked for", async () => {
    const file = await one("draw", {
      prompt: "mountains",
      background: "transparent",
      format: "png",
      size: "200x200",
    });
    expect(await sharp(file.bytes).stats()).toMatchObject({ isOpaque: false });
    expect((await pixel(file, 0.5, 0.02))[3]).toBe(0);
  });
});

describe("a picture made from another", () => {
  it("keeps its size and its forms, and follows the prompt", async () => {
    const image = await disc(300, 200);
    const file = await one("draw", { prompt: "a cold night", image });
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 300, height: 200 });
    const [middle, corner] = [await pixel(file, 0.5, 0.5), await pixel(file, 0.12, 0.15)];
    // The disc is red where the ground is not.
    expect((middle[0] ?? 0) - (middle[1] ?? 0)).toBeGreaterThan(40);
    expect(Math.abs((corner[0] ?? 0) - (corner[1] ?? 0))).toBeLessThan(50);
    const other = await one("draw", { prompt: "a golden desert", image });
    expect(Buffer.from(other.bytes).equals(Buffer.from(file.bytes))).toBe(false);
  });

  it("has another size where that is asked for", async () => {
    const file = await one("draw", { prompt: "x", image: await disc(300, 200), size: "128x96" });
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 128, height: 96 });
  });

  it("is its subject alone where a model removes backgrounds", async () => {
    const file = await one("clean", { image: await disc(300, 200) });
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 300, height: 200, hasAlpha: true });
    expect((await pixel(file, 0.05, 0.05))[3]).toBe(0);
    expect(await pixel(file, 0.5, 0.5)).toEqual([204, 0, 0, 255]);
  });

  it("is its subject alone although the picture has grain and hatching", async () => {
    const drawn = await one("draw", { prompt: "a planet with rings", size: "600x400", format: "png" });
    const image = `data:image/png;base64,${Buffer.from(drawn.bytes).toString("base64")}`;
    const file = await one("clean", { image });
    const { data } = await sharp(file.bytes).extractChannel(3).raw().toBuffer({ resolveWithObject: true });
    const border = [...data].filter((_, index) => {
      const [x, y] = [index % 600, Math.floor(index / 600)];
      return x < 30 || x >= 570 || y < 30 || y >= 370;
    });
    expect(border.filter((alpha) => alpha > 0).length).toBe(0);
    const share = data.filter((alpha) => alpha > 128).length / data.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.5);
  });

  it("is dark where the prompt is about the night, and light where it is about the day", async () => {
    const image = await disc(300, 200);
    const light = async (prompt: string): Promise<number> => {
      const { channels } = await sharp((await one("draw", { prompt, image })).bytes).stats();
      return channels.slice(0, 3).reduce((sum, { mean }) => sum + mean, 0) / 3;
    };
    expect(await light("the same at night")).toBeLessThan((await light("the same on a bright day")) * 0.8);
  });

  it("is larger where a model enlarges, and otherwise the same", async () => {
    const file = await one("larger", { image: await disc(300, 200), scale: 3 });
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 900, height: 600 });
    expect((await pixel(file, 0.5, 0.5))[0]).toBeGreaterThan(190);
    expect((await pixel(file, 0.05, 0.05))[1]).toBeGreaterThan(245);
  });

  it("is drawn where the file is not here or is none", async () => {
    for (const image of ["https://elsewhere.example/a.png", "data:image/png;base64,AAAA"])
      expect(await sharp((await one("draw", { prompt: "x", image })).bytes).metadata()).toMatchObject({
        width: 1024,
        height: 1024,
      });
  });
});
