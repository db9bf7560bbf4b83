import { createNoiseField } from "../noise-field.js";
import { rasterize } from "../raster.js";
import type { Medium } from "./medium.js";
import { addGrain } from "./print.js";

/** Layers of cut paper that throw shadows on each other. */
export const paperCut: Medium = async (drawing, random) => {
  const raster = await rasterize(drawing.toSvg(true), drawing.width, drawing.height);
  return addGrain(raster, createNoiseField(random), 0.11);
};
