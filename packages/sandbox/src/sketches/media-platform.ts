import type { ImageEncoding } from "../render/image-format.js";
import type { Picture } from "./image/picture.js";
import type { Raster } from "./image/raster.js";
import type { Provenance } from "./provenance.js";
import type { Clip } from "./video/clip.js";

/** The platform functions for drawing: sharp in Node, a canvas in a page's worker. */
export interface MediaPlatform {
  /** Rasterizes a picture to a size in pixels. Uncovered pixels are transparent. */
  rasterize(picture: Picture, width: number, height: number): Promise<Raster>;
  /**
   * The pixels of a file, with the orientation of its metadata applied.
   * @throws if the platform cannot decode it as a picture, or it is larger than `decodedLimit`.
   */
  decode(bytes: Uint8Array): Promise<Raster>;
  resize(raster: Raster, width: number, height: number): Promise<Raster>;
  /** Encodes pixels as a file, with metadata about their origin if the format supports it. */
  encode(raster: Raster, encoding: ImageEncoding, provenance: Provenance): Promise<Uint8Array>;
  /** Encodes a clip as MP4, if the platform supports it. */
  writeMp4?(frames: AsyncIterable<Raster>, clip: Clip): Promise<Uint8Array>;
  /** Yields to other work. */
  turn(): Promise<void>;
}

/** Maximum number of pixels of an uploaded picture. */
export const decodedLimit: number = 64 * 1024 * 1024;
