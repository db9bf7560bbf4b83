import { asksForFormat, pcm, pcmType } from "./asks-for-format.js";
import { readDimensions } from "./dimensions.js";
import type { MediaPlanner, MediaPlanners } from "./media-planners.js";
import type { Subject } from "./subject.js";
import { planTextFile, sandboxSentence } from "./text-output.js";

/** A picture of the requested size with a description, as SVG, which needs no encoder. */
const planCard: MediaPlanner = (subject, index, base) => ({
  name: `${base}.svg`,
  mediaType: "image/svg+xml",
  render: () => Promise.resolve(new TextEncoder().encode(card(subject, index))),
});

function card(subject: Subject, index: number): string {
  const { width, height } = readDimensions(subject);
  const hue = [...`${subject.key}${index}`].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360,
    7,
  );
  const size = Math.max(8, Math.round(Math.min(width, height) / 24));
  const words = escapeXml(sandboxSentence(subject).slice(0, 400));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${words}</title><rect width="100%" height="100%" fill="hsl(${hue} 35% 82%)"/>` +
    `<circle cx="${Math.round(width * 0.7)}" cy="${Math.round(height * 0.35)}" r="${size * 3}" fill="hsl(${(hue + 40) % 360} 60% 60%)"/>` +
    `<text x="${size}" y="${height - size}" font-family="sans-serif" font-size="${size}" fill="#222">Corsac sandbox</text></svg>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A quarter of a second of silence as a complete WAV file, or as raw samples of 24 kHz and 16 bits. */
const planSilence: MediaPlanner = (subject, _index, base) =>
  asksForFormat(subject, pcm)
    ? { name: `${base}.pcm`, mediaType: pcmType, render: () => Promise.resolve(new Uint8Array(12_000)) }
    : {
        name: `${base}.wav`,
        mediaType: "audio/wav",
        render: () => Promise.resolve(silence(8000, 2000)),
      };

function silence(rate: number, samples: number): Uint8Array {
  const bytes = new Uint8Array(44 + samples);
  const view = new DataView(bytes.buffer);
  const text = (offset: number, word: string): void => bytes.set(new TextEncoder().encode(word), offset);
  text(0, "RIFF");
  view.setUint32(4, 36 + samples, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, "data");
  view.setUint32(40, samples, true);
  return bytes.fill(128, 44);
}

/** Files that every platform can generate: cards, silence and texts that describe themselves. */
export const plainMedia: MediaPlanners = {
  image: planCard,
  video: planCard,
  audio: planSilence,
  text: planTextFile,
  file: planTextFile,
  spectrogram: planCard,
};
