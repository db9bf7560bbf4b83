import sharp from "sharp";
import { decodeWav } from "./decode-wav.js";

const latin1 = new TextDecoder("latin1");

/** Decodes a file of the sandbox and says what it is. Throws where it is damaged. */
export async function decodeFile(bytes: Uint8Array): Promise<"image" | "audio" | "video"> {
  const word = (start: number): string => latin1.decode(bytes.subarray(start, start + 4));
  if (word(0) === "RIFF" && word(8) === "WAVE") {
    if (decodeWav(bytes).samples.length === 0) throw new Error("The sound is empty.");
    return "audio";
  }
  const sound = word(0).startsWith("ID3") ? bytes.subarray(tagLength(bytes)) : bytes;
  if (isMp3Frame(sound, 0)) {
    // One frame holds 26 ms at 44.1 kHz.
    if (mp3Frames(sound) < 10) throw new Error("The sound is shorter than ten frames.");
    return "audio";
  }
  // The first bytes of every EBML document, and the kind that it says it is.
  if (word(0) === "\x1a\x45\xdf\xa3" && latin1.decode(bytes.subarray(0, 64)).includes("webm")) return "video";
  // ISO base media: AVIF pictures have the same box first.
  if (word(4) === "ftyp" && !/^avi[fs]/.test(word(8))) {
    const boxes = topBoxes(bytes);
    for (const box of ["moov", "mdat"]) if (!boxes.includes(box)) throw new Error(`The clip has no ${box}.`);
    return "video";
  }
  await sharp(bytes).resize(16, 16).raw().toBuffer();
  return "image";
}

/** The length of an ID3v2 tag: ten bytes, and four of seven bits each that count the rest (id3.org, ID3v2.4.0, 3.1). */
function tagLength(bytes: Uint8Array): number {
  const [high = 0, second = 0, third = 0, low = 0] = bytes.subarray(6, 10);
  return 10 + ((high << 21) | (second << 14) | (third << 7) | low);
}

/** The types of the boxes of an ISO base media file (ISO/IEC 14496-12, 4.2), up to the file's end. */
function topBoxes(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const types: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at);
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size === 0 ? bytes.length - at : size;
    if (length < 8 || at + length > bytes.length) throw new Error("A box of the clip does not end in it.");
    types.push(latin1.decode(bytes.subarray(at + 4, at + 8)));
    at += length;
  }
  return types;
}

/** kbit/s of MPEG-1 layer III by index (ISO/IEC 11172-3, 2.4.2.3). */
const bitRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
/** kbit/s of MPEG-2 layer III by index (ISO/IEC 13818-3). */
const lowBitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

function isMp3Frame(bytes: Uint8Array, at: number): boolean {
  const [sync = 0, head = 0] = bytes.subarray(at, at + 2);
  return sync === 0xff && (head & 0xe6) === 0xe2;
}

/** How many frames follow each other from the start. */
function mp3Frames(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; isMp3Frame(bytes, at); count += 1) {
    const [, head = 0, third = 0] = bytes.subarray(at, at + 3);
    const isMpeg1 = (head & 0x18) === 0x18;
    const rate = [44_100, 48_000, 32_000][(third >> 2) & 3];
    const kilobits = (isMpeg1 ? bitRates : lowBitRates)[third >> 4];
    if (rate === undefined || kilobits === undefined || kilobits === 0)
      throw new Error("A frame is damaged.");
    const sampleRate = isMpeg1 ? rate : (head & 0x18) === 0x10 ? rate / 2 : rate / 4;
    const samples = isMpeg1 ? 144 : 72;
    at += Math.floor((samples * kilobits * 1000) / sampleRate) + ((third >> 1) & 1);
  }
  return count;
}
