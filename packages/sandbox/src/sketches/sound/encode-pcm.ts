import { toPcm } from "./encode-wav.js";
import { type Sound, sampleRate, toMono } from "./waveform.js";

/** Samples per second of a sound without a header. They are mono, of 16 bits, with the lowest byte first. */
export const pcmRate = 24000;

/** The raw samples of a sound at `pcmRate`. Each is the mean of the samples that it replaces. */
export function encodePcm(sound: Sound): Uint8Array {
  const mono = toMono(sound);
  const step = sampleRate / pcmRate;
  const count = Math.floor(mono.length / step);
  const bytes = new Uint8Array(count * 2);
  const samples = new DataView(bytes.buffer);
  for (let index = 0; index < count; index++) {
    const first = Math.floor(index * step);
    const next = Math.max(first + 1, Math.floor((index + 1) * step));
    let sum = 0;
    for (let from = first; from < next; from++) sum += mono[from] ?? 0;
    samples.setInt16(index * 2, toPcm(sum / (next - first)), true);
  }
  return bytes;
}
