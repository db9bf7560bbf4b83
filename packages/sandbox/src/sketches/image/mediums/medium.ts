import type { Random } from "../../../random/random.js";
import type { Pacer } from "../../pacer.js";
import type { Drawing } from "../drawing.js";
import type { Picture } from "../picture.js";
import type { Raster } from "../raster.js";

/** The tools of a medium. */
export interface Studio {
  random: Random;
  pace: Pacer;
  /** Rasterizes a picture to a size in pixels. */
  rasterize(picture: Picture, width: number, height: number): Promise<Raster>;
}

/** A technique for rendering a drawing. Each model uses one of them. */
export type Medium = (drawing: Drawing, studio: Studio) => Promise<Raster>;

/** The drawing in half its width and height, for sampling colours. */
export function draft({ rasterize }: Studio, drawing: Picture): Promise<Raster> {
  return rasterize(drawing, Math.max(1, drawing.width >> 1), Math.max(1, drawing.height >> 1));
}
