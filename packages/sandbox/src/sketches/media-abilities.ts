import type { ImageFormat } from "../render/image-format.js";

/** The supported formats. Any other requested format is replaced with a supported one, with the matching media type. */
export interface MediaAbilities {
  images: ReadonlySet<ImageFormat>;
  webm: boolean;
  mp4: boolean;
  mp3: boolean;
}
