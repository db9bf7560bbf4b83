import { describe, expect, it } from "vitest";
import { candidateNames, type NamedContent, type OutputTarget, outputNames } from "./output-names.js";
import { safeName } from "./safe-name.js";

const folder: OutputTarget = { kind: "folder", folder: "out", stem: "sdxl-8hhxbrmz" };
const file = (path: string): OutputTarget => ({ kind: "file", path });
const webp: NamedContent = { path: [], extension: "webp" };
const list = (count: number): NamedContent[] =>
  Array.from({ length: count }, (_, index) => ({ path: [index], extension: "png" }));
const song: NamedContent[] = [
  { path: ["audio"], extension: "wav" },
  { path: ["spectrogram"], extension: "png" },
];

describe("outputNames", () => {
  const cases: [string, OutputTarget, NamedContent[], string[]][] = [
    ["one file in a folder", folder, [webp], ["out/sdxl-8hhxbrmz.webp"]],
    ["the current folder", { ...folder, folder: "" }, [webp], ["sdxl-8hhxbrmz.webp"]],
    ["a list of one", folder, list(1), ["out/sdxl-8hhxbrmz.png"]],
    ["a list", folder, list(2), ["out/sdxl-8hhxbrmz-1.png", "out/sdxl-8hhxbrmz-2.png"]],
    ["keys", folder, song, ["out/sdxl-8hhxbrmz-audio.wav", "out/sdxl-8hhxbrmz-spectrogram.png"]],
    ["a name", file("a/b.webp"), [webp], ["a/b.webp"]],
    ["a name without extension", file("b"), [webp], ["b.webp"]],
    ["a name of another format is kept", file("b.png"), [webp], ["b.png"]],
    ["a name for a list", file("b.png"), list(2), ["b-1.png", "b-2.png"]],
    ["a name for several formats", file("b.wav"), song, ["b-audio.wav", "b-spectrogram.png"]],
  ];
  it.each(cases)("%s", (_, target, files, expected) => {
    expect(outputNames(target, files)).toEqual(expected);
  });
});

describe("candidateNames", () => {
  it("counts up before the extension", () => {
    const names = candidateNames("out/a.webp");
    expect([names.next().value, names.next().value, names.next().value]).toEqual([
      "out/a.webp",
      "out/a-2.webp",
      "out/a-3.webp",
    ]);
  });
});

describe("safeName", () => {
  it.each([
    ["../../etc/passwd", "etc-passwd"],
    ["flux-1.1-pro", "flux-1.1-pro"],
    ["图 片", "图-片"],
    ["//", "output"],
  ])("%s", (text, expected) => expect(safeName(text)).toBe(expected));
});
