import type { MediaPlatform } from "../media-platform.js";
import type { MediaJob } from "./media-job.js";
import { renderAudio, renderSpectrogram } from "./render-audio.js";
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
      // In a separate chunk: pages without clips do not load it.
      return (await import("./render-video.js")).renderVideo(platform, job, signal);
    case "audio":
      return renderAudio(platform, job, signal);
    case "spectrogram":
      return renderSpectrogram(platform, job, signal);
  }
}
