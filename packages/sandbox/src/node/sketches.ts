import { createRequire } from "node:module";
import type { MediaPlanners } from "../render/media-planners.js";
import { runJob } from "../sketches/jobs/run-job.js";
import { createSketches } from "../sketches/plan/sketches.js";
import { sharpPlatform } from "../sketches/sharp/sharp-platform.js";
import { mediaPool } from "./media-pool.js";

/** Drawn pictures and clips and composed sounds, rendered in separate threads. sharp encodes the pictures. */
export const sketches: MediaPlanners = createSketches(
  (job, signal) => mediaPool()?.run(job, signal) ?? runJob(sharpPlatform, job, signal),
  {
    images: new Set(["png", "jpeg", "webp", "avif"]),
    webm: true,
    mp4: true,
    mp3: isInstalled("@breezystack/lamejs"),
  },
);

/** Whether an optional package is installed. */
function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
