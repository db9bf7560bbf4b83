import type { MediaPlatform } from "../media-platform.js";
import type { MediaJob } from "./media-job.js";
import { renderImage } from "./render-image.js";

/** Renders a file in the current thread. */
export async function runJob(
  platform: MediaPlatform,
  job: MediaJob,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  switch (job.kind) {
    case "image":
      return renderImage(platform, job, signal);
    case "video":
      // Clips and sounds are in separate chunks: pages without them do not load their code.
      return (await import("./render-video.js")).renderVideo(platform, job, signal);
    case "audio":
      return (await import("./render-audio.js")).renderAudio(platform, job, signal);
    case "spectrogram":
      return (await import("./render-audio.js")).renderSpectrogram(platform, job, signal);
  }
}
