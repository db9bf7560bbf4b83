import { swapped } from "../../../random/random.js";
import { sha256 } from "../../../random/sha256.js";
import { engraving } from "./engraving.js";
import { facets } from "./facets.js";
import type { Medium } from "./medium.js";
import { mosaic } from "./mosaic.js";
import { painting } from "./painting.js";
import { paperCut } from "./paper-cut.js";
import { print } from "./print.js";
import { watercolour } from "./watercolour.js";

const mediums: readonly [Medium, ...Medium[]] = [
  print,
  paperCut,
  painting,
  watercolour,
  facets,
  engraving,
  mosaic,
];

/** The medium of a model. It is the same for the same id, and models differ in their look. */
export function pickMedium(modelId: string): Medium {
  const [first = 0] = sha256(`paint ${modelId}`);
  return mediums[swapped(first) % mediums.length] ?? print;
}
