import { type Sound, sampleRate } from "./waveform.js";

/** A 16-bit stereo WAV; `texts` are LIST INFO chunks such as `ISFT` (software) and `ICMT` (comment). */
export function encodeWav({ left, right }: Sound, texts: Readonly<Record<string, string>>): Uint8Array {
  const data = new Uint8Array(left.length * 4);
  const samples = new DataView(data.buffer);
  for (let index = 0; index < left.length; index++) {
    samples.setInt16(index * 4, toPcm(left[index] ?? 0), true);
    samples.setInt16(index * 4 + 2, toPcm(right[index] ?? 0), true);
  }
  const format = new DataView(new ArrayBuffer(16));
  format.setUint16(0, 1, true);
  format.setUint16(2, 2, true);
  format.setUint32(4, sampleRate, true);
  format.setUint32(8, sampleRate * 4, true);
  format.setUint16(12, 4, true);
  format.setUint16(14, 16, true);
  const information = Object.entries(texts).map(([name, text]) => chunk(name, [ascii(`${text}\0`)]));
  return chunk("RIFF", [
    ascii("WAVE"),
    chunk("fmt ", [new Uint8Array(format.buffer)]),
    chunk("LIST", [ascii("INFO"), ...information]),
    chunk("data", [data]),
  ]);
}

/** A sample of 16 bits. */
export function toPcm(value: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A RIFF chunk: name, length, content, padded to an even length. */
function chunk(name: string, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(8 + length + (length % 2));
  bytes.set(ascii(name));
  new DataView(bytes.buffer).setUint32(4, length, true);
  let offset = 8;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
