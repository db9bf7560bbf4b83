import type { MediaPlanners } from "../../render/media-planners.js";
import { runJob } from "../jobs/run-job.js";
import { createSketches } from "../plan/sketches.js";
import { canvasFormats, canvasPlatform } from "./canvas-platform.js";
import { mp4Codec } from "./mp4-codec.js";

/** Planners of pictures, clips and sounds for the formats that this browser can write. */
export async function createCanvasSketches(): Promise<{ media: MediaPlanners; writes: string[] }> {
  const images = await canvasFormats();
  const mp4 = (await mp4Codec()) !== undefined;
  const abilities = { images, webm: images.has("webp"), mp4, mp3: true };
  const writes = [
    ...[...images].map((format) => `image/${format}`),
    "image/svg+xml",
    "audio/wav",
    "audio/mpeg",
  ];
  if (abilities.webm) writes.push("video/webm");
  if (mp4) writes.push("video/mp4");
  return { media: createSketches((job, signal) => runJob(canvasPlatform, job, signal), abilities), writes };
}
