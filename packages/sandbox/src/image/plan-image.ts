import type { PlannedFile } from "../render/planned-output.js";
import { createRandom } from "../render/random.js";
import type { Subject } from "../render/subject.js";
import { readDimensions } from "./dimensions.js";
import { drawScene } from "./draw-scene.js";
import { encodeImage } from "./encode-image.js";
import { readEncoding } from "./image-format.js";
import { pickMedium } from "./mediums/pick-medium.js";

/** A picture of an output. */
export function planImage(
  subject: Subject,
  index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  const encoding = readEncoding(subject);
  return {
    name: `${base}.${encoding.extension}`,
    mediaType: encoding.mediaType,
    render: async () => {
      const drawing = drawScene(subject, index, readDimensions(subject));
      const raster = await pickMedium(subject.model.id)(
        drawing,
        createRandom(`medium ${subject.key}#${index}`),
      );
      return encodeImage(raster, encoding, subject);
    },
  };
}
