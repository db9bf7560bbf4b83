import { mix, parseColour } from "../image/colour.js";
import { createRaster, pack, packed, type Raster } from "../image/raster.js";
import type { Pacer } from "../pacer.js";
import { magnitudes } from "./fourier.js";
import { sampleRate } from "./waveform.js";

/** Pixels of a spectrogram. Time runs to the right, pitch upwards by octaves. */
export const spectrogramSize = { width: 768, height: 512 } as const;

/** Hertz at the lower and the upper edge. */
export const lowestPitch = 40;
export const highestPitch = 16000;

/** Samples of one transform. */
const windowLength = 4096;

/** Visible range in decibels below the maximum. */
const depth = 78;

/** Colours from silence to the maximum, in increasing brightness. */
const ramp = [
  "#050312",
  "#1a0f4a",
  "#4b1a7c",
  "#8e2581",
  "#cf3f6b",
  "#f4744b",
  "#fbb45c",
  "#fdf3c0",
] as const;

/** Draws the spectrogram of a sound. */
export async function drawSpectrogram(signal: Float32Array, pace: Pacer): Promise<Raster> {
  const { width, height } = spectrogramSize;
  const levels = await measure(signal, width, height, pace);
  const loudest = levels.reduce((most, level) => Math.max(most, level), -Infinity);
  const colours = Array.from({ length: 256 }, (_, index) => pack(...parseColour(rampColour(index / 255))));
  const raster = createRaster(width, height);
  const words = packed(raster);
  for (const [index, level] of levels.entries()) {
    const share = Math.min(1, Math.max(0, (level - loudest + depth) / depth));
    words[index] = colours[Math.round(share ** 1.15 * 255)] ?? 0;
  }
  return raster;
}

/** Decibels by pixel. */
async function measure(
  signal: Float32Array,
  width: number,
  height: number,
  pace: Pacer,
): Promise<Float32Array> {
  const levels = new Float32Array(width * height);
  const shape = Float32Array.from(
    { length: windowLength },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / windowLength),
  );
  const part = new Float32Array(windowLength);
  for (let x = 0; x < width; x++) {
    await pace();
    const centre = ((x + 0.5) / width) * signal.length;
    const start = Math.round(centre - windowLength / 2);
    for (let index = 0; index < windowLength; index++)
      part[index] = (signal[start + index] ?? 0) * (shape[index] ?? 0);
    const spectrum = magnitudes(part);
    for (let y = 0; y < height; y++)
      levels[y * width + x] = 20 * Math.log10(bandLevel(spectrum, y, height) + 1e-7);
  }
  return levels;
}

/** The strongest bin of a row's band. Interpolated between two bins if the band is narrower than one. */
function bandLevel(spectrum: Float32Array, y: number, height: number): number {
  const from = binAt(y + 1, height);
  const to = binAt(y, height);
  const low = Math.floor(from);
  const share = from - low;
  let level = (spectrum[low] ?? 0) * (1 - share) + (spectrum[low + 1] ?? 0) * share;
  for (let bin = Math.ceil(from); bin <= to; bin++) level = Math.max(level, spectrum[bin] ?? 0);
  return level;
}

function binAt(y: number, height: number): number {
  const pitch = highestPitch * (lowestPitch / highestPitch) ** (y / height);
  return (pitch * windowLength) / sampleRate;
}

function rampColour(share: number): string {
  const place = share * (ramp.length - 1);
  const index = Math.min(ramp.length - 2, Math.floor(place));
  return mix(ramp[index] ?? ramp[0], ramp[index + 1] ?? ramp[0], place - index);
}
