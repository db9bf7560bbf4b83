import { drawScene } from "../image/draw-scene.js";
import { createRaster, packed, type Raster } from "../image/raster.js";
import type { MediaPlatform } from "../media-platform.js";
import { createPacer } from "../pacer.js";
import { writeWebm } from "../video/write-webm.js";
import type { VideoJob } from "./media-job.js";

/** Frames per second. */
export const frameRate = 12;

/** A clip: a slow walk into the scene and back. */
export async function renderVideo(
  platform: MediaPlatform,
  job: VideoJob,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const pace = createPacer(platform.turn, signal);
  const { width, height } = job;
  const scene = await platform.rasterize(
    await drawScene(job, { width: width * 2, height: height * 2 }),
    width * 2,
    height * 2,
  );
  const count = Math.max(1, Math.round(job.seconds * frameRate));
  async function* frames(): AsyncGenerator<Raster> {
    for (let frame = 0; frame < count; frame++) {
      await pace();
      const near = 0.5 - 0.5 * Math.cos((frame / count) * Math.PI * 2);
      yield platform.resize(middle(scene, 1 - 0.3 * near), width, height);
    }
  }
  const clip = { width, height, frameRate, provenance: job };
  return job.format === "mp4" && platform.writeMp4
    ? platform.writeMp4(frames(), clip)
    : writeWebm(platform, frames(), clip);
}

/** A share of a raster's width and height, from its middle. */
function middle(raster: Raster, share: number): Raster {
  const width = Math.max(1, Math.round(raster.width * share));
  const height = Math.max(1, Math.round(raster.height * share));
  const left = (raster.width - width) >> 1;
  const top = (raster.height - height) >> 1;
  const part = createRaster(width, height);
  const [from, to] = [packed(raster), packed(part)];
  for (let row = 0; row < height; row++) {
    const start = (top + row) * raster.width + left;
    to.set(from.subarray(start, start + width), row * width);
  }
  return part;
}
