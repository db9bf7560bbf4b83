import type { Model } from "../document/service.js";
import type { Subject } from "./subject.js";

/** How a model creates or processes a picture. */
export type Task = "draw" | "cutout" | "upscale" | "vector";

/** Words in ids and titles of models that identify their task. */
const words: readonly (readonly [Exclude<Task, "draw">, RegExp])[] = [
  [
    "cutout",
    /rembg|remov\w*[-_/ ]?(?:the[-_ ])?(?:bg|background)|(?:bg|background)[-_/ ]?remov|cut-?out|matting|抠图|去除?背景|移除背景|背景移除/i,
  ],
  ["upscale", /up-?scal|super[-_ ]?res|enlarge|放大|超分/i],
  ["vector", /\bsvg\b|vector|矢量/i],
];

/** The task of a model, from words in its id and title. `draw` by default. */
export function readTask({ id, title }: Model): Task {
  return words.find(([, pattern]) => pattern.test(`${id} ${title}`))?.[0] ?? "draw";
}

/** Whether an input requests a transparent background, by a choice named `transparent`. */
export function asksTransparency({ input }: Subject): boolean {
  return Object.values(input).includes("transparent");
}

/** The requested enlargement factor, from a number with such a name. 2 by default. */
export function readFactor({ input }: Subject): number {
  for (const [name, value] of Object.entries(input)) {
    const factor = typeof value === "string" ? Number.parseFloat(value) : value;
    if (typeof factor !== "number" || !(factor >= 1 && factor <= 16)) continue;
    if (/scale|factor|zoom|倍/i.test(name) && !/guidance|cfg/i.test(name)) return factor;
  }
  return 2;
}
