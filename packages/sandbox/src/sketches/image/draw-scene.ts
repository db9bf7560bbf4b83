import { createRandom } from "../../random/random.js";
import type { Dimensions } from "../../render/dimensions.js";
import type { Theme } from "../jobs/media-job.js";
import { drawAloft } from "./draw-aloft.js";
import { Drawing } from "./drawing.js";
import { type Motif, type Reading, readWords } from "./lexicon.js";
import { pickPalette } from "./palette.js";
import { drawAbstract } from "./scenes/abstract.js";
import { drawCity } from "./scenes/city.js";
import { drawCoast } from "./scenes/coast.js";
import { drawCreature, drawSnowfall } from "./scenes/creature.js";
import { drawDesert } from "./scenes/desert.js";
import { drawFlowers } from "./scenes/flowers.js";
import { drawForest } from "./scenes/forest.js";
import { drawMountains } from "./scenes/mountains.js";
import { drawPortrait } from "./scenes/portrait.js";
import { drawRailway } from "./scenes/railway.js";
import { drawSpace } from "./scenes/space.js";
import { drawStillLife } from "./scenes/still-life.js";

type Scene = (drawing: Drawing, reading: Reading) => void;

const scenes: Readonly<Record<Motif, Scene>> = {
  creature: (drawing, { mood }) => drawCreature(drawing, mood === "snow"),
  railway: drawRailway,
  portrait: drawPortrait,
  lighthouse: (drawing, { isStormy }) => drawCoast(drawing, { waves: isStormy }),
  harbour: (drawing) => drawCoast(drawing, { houses: true, boats: true }),
  city: drawCity,
  space: drawSpace,
  flowers: drawFlowers,
  forest: drawForest,
  desert: drawDesert,
  "still-life": drawStillLife,
  mountains: (drawing, { hasRiver }) => drawMountains(drawing, hasRiver),
  sea: (drawing, { isStormy }) => drawCoast(drawing, { lighthouse: false, boats: true, waves: isStormy }),
  abstract: drawAbstract,
};

/** Draws the subject of the prompt. The same theme always results in the same drawing. */
export function drawScene(theme: Theme, { width, height }: Dimensions): Drawing {
  // The words are read once for all pictures of a request. Each picture has its own composition.
  const reading = readWords(theme.texts, createRandom(`words ${theme.prompt}`));
  const random = createRandom(`${theme.key}#${theme.index}`);
  const drawing = new Drawing(width, height, random, pickPalette(reading.mood, random));
  scenes[reading.motif](drawing, reading);
  drawAloft(drawing, reading.aloft);
  if (reading.mood === "snow" && reading.motif !== "creature" && reading.motif !== "space")
    drawSnowfall(drawing);
  return drawing;
}
