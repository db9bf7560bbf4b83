import { ArrayBufferTarget, Muxer } from "webm-muxer";
import type { Raster } from "../image/raster.js";
import type { MediaPlatform } from "../media-platform.js";
import type { Clip } from "./clip.js";
import { keyframeOf } from "./webp-keyframe.js";

/**
 * A clip as WebM in VP8. Every frame is a keyframe from a lossy WebP, so a platform that writes WebP can write clips
 * without a video encoder.
 */
export async function writeWebm(
  platform: MediaPlatform,
  frames: AsyncIterable<Raster>,
  { width, height, frameRate, provenance }: Clip,
): Promise<Uint8Array> {
  const target = new ArrayBufferTarget();
  const muxer = new Muxer({ target, video: { codec: "V_VP8", width, height, frameRate } });
  let frame = 0;
  for await (const raster of frames) {
    const picture = await platform.encode(
      raster,
      { format: "webp", extension: "webp", mediaType: "image/webp", quality: 70 },
      provenance,
    );
    muxer.addVideoChunkRaw(keyframeOf(picture), "key", Math.round((frame++ * 1_000_000) / frameRate));
  }
  muxer.finalize();
  return new Uint8Array(target.buffer);
}
