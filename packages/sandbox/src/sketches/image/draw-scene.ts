import { createRandom } from "../../random/random.js";
import type { Dimensions } from "../../render/dimensions.js";
import type { Theme } from "../jobs/media-job.js";
import { drawAloft } from "./draw-aloft.js";
import { Drawing } from "./drawing.js";
import { type Motif, type Reading, readWords } from "./lexicon.js";
import { pickPalette } from "./palette.js";
import type { drawCoast } from "./scenes/coast.js";

type Scene = (drawing: Drawing, reading: Reading) => Promise<void>;

const coast = async (drawing: Drawing, parts: Parameters<typeof drawCoast>[1]): Promise<void> =>
  (await import("./scenes/coast.js")).drawCoast(drawing, parts);

/** Each scene is in a chunk of its own: a page loads those that its prompts need. */
const scenes: Readonly<Record<Motif, Scene>> = {
  creature: async (drawing, { mood }) =>
    (await import("./scenes/creature.js")).drawCreature(drawing, mood === "snow"),
  railway: async (drawing) => (await import("./scenes/railway.js")).drawRailway(drawing),
  portrait: async (drawing) => (await import("./scenes/portrait.js")).drawPortrait(drawing),
  lighthouse: (drawing, { isStormy }) => coast(drawing, { waves: isStormy }),
  harbour: (drawing) => coast(drawing, { houses: true, boats: true }),
  city: async (drawing) => (await import("./scenes/city.js")).drawCity(drawing),
  space: async (drawing) => (await import("./scenes/space.js")).drawSpace(drawing),
  flowers: async (drawing) => (await import("./scenes/flowers.js")).drawFlowers(drawing),
  forest: async (drawing) => (await import("./scenes/forest.js")).drawForest(drawing),
  desert: async (drawing) => (await import("./scenes/desert.js")).drawDesert(drawing),
  "still-life": async (drawing) => (await import("./scenes/still-life.js")).drawStillLife(drawing),
  mountains: async (drawing, { hasRiver }) =>
    (await import("./scenes/mountains.js")).drawMountains(drawing, hasRiver),
  sea: (drawing, { isStormy }) => coast(drawing, { lighthouse: false, boats: true, waves: isStormy }),
  abstract: async (drawing) => (await import("./scenes/abstract.js")).drawAbstract(drawing),
};

/** Draws the subject of the prompt. The same theme always results in the same drawing. */
export async function drawScene(theme: Theme, { width, height }: Dimensions): Promise<Drawing> {
  // The words are read once for all pictures of a request. Each picture has its own composition.
  const reading = readWords(theme.texts, createRandom(`words ${theme.prompt}`));
  const random = createRandom(`${theme.key}#${theme.index}`);
  const drawing = new Drawing(width, height, random, pickPalette(reading.mood, random));
  await scenes[reading.motif](drawing, reading);
  drawAloft(drawing, reading.aloft);
  if (reading.mood === "snow" && reading.motif !== "creature" && reading.motif !== "space")
    (await import("./scenes/creature.js")).drawSnowfall(drawing);
  return drawing;
}
