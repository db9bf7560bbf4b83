import type { Raster } from "../image/raster.js";
import type { Clip } from "../video/clip.js";

/**
 * A clip as MP4 in H.264, by an encoder in WebAssembly. It blocks its thread: call it in a worker.
 * @throws if a side is odd.
 */
export async function writeMp4(
  frames: AsyncIterable<Raster>,
  { width, height, frameRate }: Clip,
): Promise<Uint8Array> {
  const { default: module } = await import("#h264-mp4-encoder");
  const encoder = await module.createH264MP4Encoder();
  try {
    encoder.width = width;
    encoder.height = height;
    encoder.frameRate = frameRate;
    encoder.quantizationParameter = 26;
    encoder.speed = 8;
    encoder.groupOfPictures = frameRate;
    encoder.initialize();
    for await (const { pixels } of frames) encoder.addFrameRgba(pixels);
    encoder.finalize();
    return Uint8Array.from(encoder.FS.readFile(encoder.outputFilename));
  } finally {
    encoder.delete();
  }
}
