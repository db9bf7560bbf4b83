import type { ImageFormat } from "../../render/image-format.js";
import { isOpaque, type Raster } from "../image/raster.js";
import { decodedLimit, type MediaPlatform } from "../media-platform.js";
import { drawPicture } from "./draw-picture.js";

/** Pictures on the canvas of a page or a worker. */
export const canvasPlatform: MediaPlatform = {
  rasterize: async (picture, width, height) => {
    const { context } = createCanvas(width, height);
    drawPicture(context, picture, width, height);
    return toRaster(context, width, height);
  },
  decode: async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const { width, height } = bitmap;
    if (width * height > decodedLimit)
      throw new Error(`A picture of ${width} × ${height} pixels is too large.`);
    const { context } = createCanvas(width, height);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return toRaster(context, width, height);
  },
  resize: async (raster, width, height) => {
    const from = canvasOf(raster);
    const { context } = createCanvas(width, height);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = "high";
    context.drawImage(from, 0, 0, width, height);
    return toRaster(context, width, height);
  },
  encode: async (raster, { format, mediaType, quality }) => {
    const canvas = format === "jpeg" && !isOpaque(raster) ? onWhite(raster) : canvasOf(raster);
    // At quality 1 browsers write WebP without loss.
    const blob = await canvas.convertToBlob({ type: mediaType, quality: Math.min(0.99, quality / 100) });
    // A canvas silently writes PNG for an unsupported format.
    if (blob.type !== mediaType) throw new Error(`This browser cannot write ${mediaType}.`);
    return new Uint8Array(await blob.arrayBuffer());
  },
  writeMp4: async (frames, clip) => (await import("./write-mp4.js")).writeMp4(frames, clip),
  turn: () => new Promise((resolve) => setTimeout(resolve)),
};

/** The formats of pictures that this browser can write. */
export async function canvasFormats(): Promise<ReadonlySet<ImageFormat>> {
  const { canvas } = createCanvas(1, 1);
  const formats = await Promise.all(
    (["png", "jpeg", "webp", "avif"] as const).map(async (format) => {
      const blob = await canvas.convertToBlob({ type: `image/${format}`, quality: 0.8 });
      return blob.type === `image/${format}` ? [format] : [];
    }),
  );
  return new Set(formats.flat());
}

interface Canvas {
  canvas: OffscreenCanvas;
  context: OffscreenCanvasRenderingContext2D;
}

function createCanvas(width: number, height: number): Canvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser has no canvas in workers.");
  return { canvas, context };
}

function canvasOf({ width, height, pixels }: Raster): OffscreenCanvas {
  const { canvas, context } = createCanvas(width, height);
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
  return canvas;
}

function onWhite(raster: Raster): OffscreenCanvas {
  const { canvas, context } = createCanvas(raster.width, raster.height);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, raster.width, raster.height);
  context.drawImage(canvasOf(raster), 0, 0);
  return canvas;
}

function toRaster(context: OffscreenCanvasRenderingContext2D, width: number, height: number): Raster {
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}
