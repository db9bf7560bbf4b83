import { swapped } from "../../../random/random.js";
import { sha256 } from "../../../random/sha256.js";
import type { Medium } from "./medium.js";

/** Each medium is in a chunk of its own: a page loads the one that its model uses. */
const mediums: readonly (() => Promise<Medium>)[] = [
  async () => (await import("./print.js")).print,
  async () => (await import("./paper-cut.js")).paperCut,
  async () => (await import("./painting.js")).painting,
  async () => (await import("./watercolour.js")).watercolour,
  async () => (await import("./facets.js")).facets,
  async () => (await import("./engraving.js")).engraving,
  async () => (await import("./mosaic.js")).mosaic,
];

/** The medium of a model. It is the same for the same id, and models differ in their look. */
export async function pickMedium(modelId: string): Promise<Medium> {
  const [first = 0] = sha256(`paint ${modelId}`);
  const load = mediums[swapped(first) % mediums.length];
  return load === undefined ? (await import("./print.js")).print : load();
}
