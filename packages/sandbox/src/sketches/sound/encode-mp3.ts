import { type Sound, sampleRate } from "./waveform.js";

/** Kilobits per second. */
const bitrate = 128;
/** Samples per encoding step: those of one frame. */
const block = 1152;

/**
 * A stereo MP3 by a port of LAME, an optional package under the LGPL that is loaded on first use. Its comment is an
 * ID3v2 tag.
 * @throws if the package is not installed.
 */
export async function encodeMp3(
  sound: Sound,
  comment: string,
  pace: () => Promise<void>,
): Promise<Uint8Array> {
  const { Mp3Encoder } = await import("@breezystack/lamejs");
  const encoder = new Mp3Encoder(2, sampleRate, bitrate);
  const [left, right] = [toPcm(sound.left), toPcm(sound.right)];
  const parts: Uint8Array[] = [commentTag(comment)];
  for (let start = 0; start < left.length; start += block) {
    await pace();
    parts.push(
      encoder.encodeBuffer(left.subarray(start, start + block), right.subarray(start, start + block)),
    );
  }
  parts.push(encoder.flush());
  return joined(parts);
}

function toPcm(channel: Float32Array): Int16Array {
  return Int16Array.from(channel, (value) => Math.max(-32768, Math.min(32767, Math.round(value * 32767))));
}

/** A tag with one comment in UTF-8 (ID3v2.4, frame `COMM`): https://id3.org/id3v2.4.0-frames */
function commentTag(comment: string): Uint8Array {
  const text = new TextEncoder().encode(comment);
  const content = joined([Uint8Array.of(3, 0x65, 0x6e, 0x67, 0), text]);
  const frame = joined([ascii("COMM"), lengthOf(content.length), Uint8Array.of(0, 0), content]);
  return joined([ascii("ID3"), Uint8Array.of(4, 0, 0), lengthOf(frame.length), frame]);
}

/** A length in four bytes of seven bits. */
function lengthOf(length: number): Uint8Array {
  return Uint8Array.from([21, 14, 7, 0], (shift) => (length >>> shift) & 127);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
