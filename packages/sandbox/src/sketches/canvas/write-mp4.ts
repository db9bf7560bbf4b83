import { ArrayBufferTarget, Muxer } from "mp4-muxer";
import type { Raster } from "../image/raster.js";
import type { Clip } from "../video/clip.js";
import { bitrate, mp4Codec } from "./mp4-codec.js";

/** A clip as MP4, by the encoder of the browser. */
export async function writeMp4(
  frames: AsyncIterable<Raster>,
  { width, height, frameRate }: Clip,
): Promise<Uint8Array> {
  const chosen = await mp4Codec();
  if (!chosen) throw new Error("This browser cannot encode MP4.");
  const target = new ArrayBufferTarget();
  const muxer = new Muxer({
    target,
    video: { codec: chosen.name, width, height, frameRate },
    fastStart: "in-memory",
  });
  let failure: unknown;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => muxer.addVideoChunk(chunk, meta),
    error: (error) => {
      failure = error;
    },
  });
  encoder.configure({ codec: chosen.codec, width, height, bitrate, framerate: frameRate });
  const duration = 1_000_000 / frameRate;
  let number = 0;
  for await (const { pixels } of frames) {
    const timestamp = Math.round(number * duration);
    const frame = new VideoFrame(new Uint8Array(pixels), {
      format: "RGBA",
      codedWidth: width,
      codedHeight: height,
      timestamp,
      duration,
    });
    encoder.encode(frame, { keyFrame: number++ % frameRate === 0 });
    frame.close();
    if (failure !== undefined) throw failure;
  }
  await encoder.flush();
  encoder.close();
  muxer.finalize();
  return new Uint8Array(target.buffer);
}
