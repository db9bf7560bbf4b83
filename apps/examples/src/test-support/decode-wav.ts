export interface Sound {
  /** Mono, from -1 to 1. */
  readonly samples: Float32Array;
  /** Samples a second. */
  readonly rate: number;
}

/** Reads a 16-bit PCM WAV by its chunks and mixes it to mono. Throws where it is anything else. */
export function decodeWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (offset: number): string => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (word(0) !== "RIFF" || word(8) !== "WAVE")
    throw new Error(`Not a WAV file: it starts with "${word(0)}".`);
  let channels = 0;
  let rate = 0;
  for (let offset = 12; offset + 8 <= bytes.length; ) {
    const size = view.getUint32(offset + 4, true);
    const start = offset + 8;
    if (word(offset) === "fmt ") {
      channels = view.getUint16(start + 2, true);
      rate = view.getUint32(start + 4, true);
      if (view.getUint16(start + 14, true) !== 16) throw new Error("Not 16-bit PCM.");
    }
    if (word(offset) === "data") {
      const samples = new Float32Array(size / 2 / channels);
      for (let index = 0; index < samples.length; index++) {
        let sum = 0;
        for (let channel = 0; channel < channels; channel++) {
          sum += view.getInt16(start + (index * channels + channel) * 2, true) / 32768;
        }
        samples[index] = sum / channels;
      }
      return { samples, rate };
    }
    offset = start + size + (size % 2);
  }
  throw new Error("The WAV file has no data.");
}

/** Root mean square. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
