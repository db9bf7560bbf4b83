import { Drawing } from "./drawing.js";

/** A drawing without its farthest layer, the sky. With a single layer, a round section of it. */
export function seeThrough(drawing: Drawing): Drawing {
  const { width, height, random, palette, layers } = drawing;
  const clear = new Drawing(width, height, random, palette);
  const [all = [], ...near] = layers;
  clear.layers.splice(0, 1);
  if (near.length > 0) clear.layers.push(...near);
  else {
    const clip = { x: width / 2, y: height / 2, radius: Math.min(width, height) * 0.42 };
    clear.layers.push([{ kind: "group", operations: all, clip }]);
  }
  return clear;
}
