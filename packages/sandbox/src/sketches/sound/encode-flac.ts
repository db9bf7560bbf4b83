import { toPcm } from "./encode-wav.js";
import { type Sound, sampleRate } from "./waveform.js";

/** Samples of each channel in a frame. */
const block = 4096;
/** Bytes of a frame's header and footer at most: its number takes up to 6, a shorter last block 2 more. */
const frameExtra = 16;

/**
 * A 16-bit stereo FLAC (RFC 9639) with verbatim subframes, that is without compression.
 * @param comments Vorbis comments, such as `COMMENT`.
 */
export function encodeFlac({ left, right }: Sound, comments: Readonly<Record<string, string>>): Uint8Array {
  const count = left.length;
  const frames = Math.ceil(count / block);
  const comment = vorbisComment(comments);
  const bytes = new Uint8Array(4 + 4 + 34 + 4 + comment.length + count * 4 + frames * frameExtra);
  bytes.set(new TextEncoder().encode("fLaC"));
  bytes.set(blockHeader(0, false, 34), 4);
  bytes.set(streamInfo(count), 8);
  bytes.set(blockHeader(4, true, comment.length), 42);
  bytes.set(comment, 46);
  let at = 46 + comment.length;
  for (let frame = 0; frame < frames; frame++) {
    const from = frame * block;
    at = writeFrame(
      bytes,
      at,
      frame,
      [left, right].map((channel) => channel.subarray(from, from + block)),
    );
  }
  return bytes.slice(0, at);
}

function blockHeader(type: number, isLast: boolean, length: number): Uint8Array {
  return Uint8Array.of(type | (isLast ? 0x80 : 0), length >> 16, (length >> 8) & 255, length & 255);
}

/** Zeros stand for unknown sizes of frames and an unknown MD5. */
function streamInfo(count: number): Uint8Array {
  const bytes = new Uint8Array(34);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, block);
  view.setUint16(2, block);
  // 20 bits of rate, 3 of channels - 1, 5 of bits - 1, and the first 4 of 36 bits of samples.
  view.setUint32(10, ((sampleRate << 12) | (1 << 9) | (15 << 4)) >>> 0);
  view.setUint32(14, count);
  return bytes;
}

/** The vendor, then each comment as `NAME=value`. Lengths have the lowest byte first. */
function vorbisComment(comments: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(comments).map(([name, value]) => `${name}=${value}`);
  const texts = ["Corsac sandbox", ...entries].map((text) => new TextEncoder().encode(text));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + 4 + text.length, 4));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    view.setUint32(at, text.length, true);
    bytes.set(text, at + 4);
    at += 4 + text.length;
    if (index > 0) continue;
    view.setUint32(at, entries.length, true);
    at += 4;
  }
  return bytes;
}

/** Writes a frame and returns the position after it. */
function writeFrame(bytes: Uint8Array, start: number, number: number, channels: Float32Array[]): number {
  const length = channels[0]?.length ?? 0;
  const isShort = length !== block;
  let at = start;
  // The synchronisation code, blocks of one size, that size or 16 bits of it, 44.1 kHz, two channels, 16 bits.
  for (const byte of [0xff, 0xf8, isShort ? 0x79 : 0xc9, 0x18, ...utf8(number)]) bytes[at++] = byte;
  if (isShort) {
    bytes[at++] = (length - 1) >> 8;
    bytes[at++] = (length - 1) & 255;
  }
  bytes[at] = crc(bytes, start, at, 8, 0x07);
  at++;
  for (const channel of channels) {
    bytes[at++] = 0x02;
    for (const sample of channel) {
      const value = toPcm(sample);
      bytes[at++] = (value >> 8) & 255;
      bytes[at++] = value & 255;
    }
  }
  const check = crc(bytes, start, at, 16, 0x8005);
  bytes[at++] = check >> 8;
  bytes[at++] = check & 255;
  return at;
}

/** A number in the form of UTF-8. Sounds are shorter than 2,048 frames. */
function utf8(number: number): number[] {
  return number < 128 ? [number] : [0xc0 | (number >> 6), 0x80 | (number & 63)];
}

const tables = new Map<number, Uint16Array>();

/** A cyclic redundancy check of 8 or 16 bits, the highest bit first. */
function crc(bytes: Uint8Array, start: number, end: number, bits: 8 | 16, polynomial: number): number {
  const table = tables.get(bits) ?? crcTable(bits, polynomial);
  tables.set(bits, table);
  const mask = bits === 8 ? 0xff : 0xffff;
  let value = 0;
  for (let at = start; at < end; at++)
    value = ((value << 8) & mask) ^ (table[(value >> (bits - 8)) ^ (bytes[at] ?? 0)] ?? 0);
  return value;
}

function crcTable(bits: 8 | 16, polynomial: number): Uint16Array {
  const highest = 1 << (bits - 1);
  const mask = bits === 8 ? 0xff : 0xffff;
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let value = byte << (bits - 8);
    for (let bit = 0; bit < 8; bit++)
      value = ((value & highest) === 0 ? value << 1 : (value << 1) ^ polynomial) & mask;
    return value;
  });
}
