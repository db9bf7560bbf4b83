import { expect, test } from "vitest";
import { refuseWrongKind } from "./wrong-kind.js";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const png = bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0");
const wav = bytes("RIFF\x24\0\0\0WAVEfmt ");

test.each<[string, Uint8Array, "image" | "audio" | "video" | undefined, string]>([
  [
    "a text for a picture",
    bytes("a fox\n"),
    "image",
    "image takes a picture, and f is a text. Nothing was sent.",
  ],
  ["a sound for a picture", wav, "image", "image takes a picture, and f is audio/wav"],
  ["a picture for a sound", png, "audio", "image takes a sound, and f is image/png"],
  ["a PDF for a video", bytes("%PDF-1.4\n"), "video", "image takes a video, and f is application/pdf"],
  ["nothing", bytes(""), undefined, "f is empty, and image takes a file"],
])("%s is refused", async (_, content, media, says) => {
  await expect(refuseWrongKind("image", "f", content, { media })).rejects.toThrow(says);
});

test.each<[string, Uint8Array, "image" | "audio" | undefined]>([
  ["a picture", png, "image"],
  ["a drawing", bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "image"],
  ["bytes of no known format", bytes("\0\x01\x02\x03"), "image"],
  ["control characters, which no text has", bytes("\x07\x07"), "image"],
  ["a sound", wav, "audio"],
  ["any file where nothing is said", bytes("a fox"), undefined],
])("%s passes", async (_, content, media) => {
  await expect(refuseWrongKind("image", "f", content, { media })).resolves.toBeUndefined();
});
