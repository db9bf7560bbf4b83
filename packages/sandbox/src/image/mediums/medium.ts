import type { Random } from "../../render/random.js";
import type { Drawing } from "../drawing.js";
import type { Raster } from "../raster.js";

/** A way to put a drawing on paper. Each model works in one of them. */
export type Medium = (drawing: Drawing, random: Random) => Promise<Raster>;
