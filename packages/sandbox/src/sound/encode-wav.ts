import { type Sound, sampleRate } from "./waveform.js";

/** A 16-bit stereo WAV; `texts` are LIST INFO chunks such as `ISFT` (software) and `ICMT` (comment). */
export function encodeWav({ left, right }: Sound, texts: Readonly<Record<string, string>>): Uint8Array {
  const data = Buffer.alloc(left.length * 4);
  for (let index = 0; index < left.length; index++) {
    data.writeInt16LE(toPcm(left[index] ?? 0), index * 4);
    data.writeInt16LE(toPcm(right[index] ?? 0), index * 4 + 2);
  }
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(2, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE(sampleRate * 4, 8);
  format.writeUInt16LE(4, 12);
  format.writeUInt16LE(16, 14);
  const information = Object.entries(texts).map(([name, text]) =>
    chunk(name, Buffer.from(`${text}\0`, "utf8")),
  );
  const list = chunk("LIST", Buffer.concat([Buffer.from("INFO"), ...information]));
  return chunk(
    "RIFF",
    Buffer.concat([Buffer.from("WAVE"), chunk("fmt ", format), list, chunk("data", data)]),
  );
}

function toPcm(value: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
}

/** A RIFF chunk: name, length, content, padded to an even length. */
function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, "ascii");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
