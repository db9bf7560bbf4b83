import { createHash } from "node:crypto";
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

/** The medium a model works in: always the same for the same id, so that models look different. */
export function pickMedium(modelId: string): Medium {
  const hash = createHash("sha256").update(`paint ${modelId}`).digest();
  return mediums[hash.readUInt32LE(0) % mediums.length] ?? print;
}
