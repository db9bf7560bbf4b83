import { expect, it } from "vitest";
import { mediaOfModel } from "./media-of-model.js";

const input = (...names: string[]) => ({ properties: Object.fromEntries(names.map((name) => [name, {}])) });

it.each([
  [["aspect_ratio"], "image"],
  [["aspect_ratio", "fps"], "video"],
  [["lyrics"], "audio"],
  [["messages"], "text"],
  [["prompt"], "file"],
  [["image", "duration"], "video"],
])("fields %j make %s", (names, want) => {
  expect(mediaOfModel(input(...names))).toBe(want);
});

it.each([
  ["acme/text-to-video", "video"],
  ["acme/image2image", "image"],
  ["acme/paint-inpainting", "image"],
  ["acme/sketch-animation", "video"],
  ["acme/songs", "audio"],
  ["acme/lyrics", "text"],
  ["acme/whisper-transcribe", "text"],
  ["acme/animal", "file"],
  ["acme/soundness", "file"],
  ["acme/object-removal", "image"],
  ["acme/background-remover", "image"],
  ["acme/video-background-removal", "video"],
  ["acme/vocal-removal", "file"],
])("a model called %s makes %s", (id, want) => {
  expect(mediaOfModel(input("prompt"), { id })).toBe(want);
});

it.each([
  ["图生视频", "video"],
  ["音频转文字", "text"],
  ["生成歌词", "text"],
  ["上传歌曲续写", "audio"],
  ["文生图", "image"],
  ["视频生成音频", "audio"],
  ["创建任务", "file"],
])("a page titled %s makes %s", (title, want) => {
  expect(mediaOfModel(input("prompt"), { title })).toBe(want);
});

it("the words about a prompt tell where nothing else does", () => {
  const about = (description: string) => ({ properties: { prompt_a: { description } } });
  expect(mediaOfModel(about("音频提示。"))).toBe("audio");
  expect(mediaOfModel(about("The audio prompt"))).toBe("audio");
  expect(mediaOfModel(about("图像生成的文字提示。"))).toBe("image");
  expect(mediaOfModel(about("The prompt"))).toBe("file");
});

it.each([
  [{ default: "jpg" }, "image"],
  [{ enum: ["wav", "mp3"] }, "audio"],
  [{ default: "mp4" }, "video"],
  [{ default: "json" }, "file"],
  [{}, "file"],
])("an output format of %j makes %s", (output_format, want) => {
  expect(mediaOfModel({ properties: { prompt: {}, output_format } })).toBe(want);
});
