/** Rotations of the four rounds. https://www.rfc-editor.org/rfc/rfc1321#section-3.4 */
const rotations = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/**
 * The MD5 of bytes, as hexadecimal digits. Web Crypto does not support it because it is not secure, but some services
 * require it.
 */
export function md5(bytes: Uint8Array): string {
  const blocks = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, (bytes.length << 3) >>> 0, true);
  view.setUint32(blocks.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < blocks.length; start += 64) {
    const mixed = mix(state, view, start);
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) | 0);
  }
  const result = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => {
    result.setUint32(index * 4, word, true);
  });
  return [...new Uint8Array(result.buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function mix(state: readonly number[], view: DataView, start: number): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [value, place] =
      round === 0
        ? [(b & c) | (~b & d), step]
        : round === 1
          ? [(d & b) | (~d & c), 5 * step + 1]
          : round === 2
            ? [b ^ c ^ d, 3 * step + 5]
            : [c ^ (b | ~d), 7 * step];
    const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
    const sum = (a + value + constant + view.getUint32(start + (place & 15) * 4, true)) | 0;
    const by = rotations[round]?.[step & 3] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) | 0];
  }
  return [a, b, c, d];
}
