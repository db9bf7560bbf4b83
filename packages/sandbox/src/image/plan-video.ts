import sharp from "sharp";
import type { PlannedFile } from "../render/planned-output.js";
import type { Subject } from "../render/subject.js";
import { readDimensions } from "./dimensions.js";
import { drawScene } from "./draw-scene.js";
import { rasterize } from "./raster.js";

/** Pictures of a clip, and the milliseconds each is shown. */
const frames = 12;
const frameDelay = 120;

/** Widest clip that is drawn: a placeholder need not be larger. */
const widest = 480;

/**
 * A clip. No video encoder comes with this package, so it is an animated WebP: a slow walk into the scene
 * and back, which image viewers and browsers play.
 */
export function planVideo(
  subject: Subject,
  index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  return {
    name: `${base}.webp`,
    mediaType: "image/webp",
    render: async () => {
      const asked = readDimensions(subject);
      const shrink = Math.min(1, widest / Math.max(asked.width, asked.height));
      const width = Math.max(16, Math.round(asked.width * shrink));
      const height = Math.max(16, Math.round(asked.height * shrink));
      const scene = await rasterize(
        drawScene(subject, index, { width: width * 2, height: height * 2 }).toSvg(),
        width * 2,
        height * 2,
      );
      const pictures = await Promise.all(
        Array.from({ length: frames }, (_, frame) => {
          const near = 0.5 - 0.5 * Math.cos((frame / frames) * Math.PI * 2);
          const share = 1 - 0.22 * near;
          const cut = { width: Math.round(width * 2 * share), height: Math.round(height * 2 * share) };
          const place = { left: Math.round(width - cut.width / 2), top: Math.round(height - cut.height / 2) };
          return sharp(scene.pixels, { raw: { width: width * 2, height: height * 2, channels: 3 } })
            .extract({ ...place, ...cut })
            .resize(width, height)
            .png()
            .toBuffer();
        }),
      );
      return sharp(pictures, { join: { animated: true } })
        .webp({ quality: 75, effort: 2, loop: 0, delay: pictures.map(() => frameDelay) })
        .toBuffer();
    },
  };
}
