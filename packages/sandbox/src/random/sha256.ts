/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const constants = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
/** The same of the square roots of the first eight (5.3.3). */
const start = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 of a text's UTF-8, as eight numbers. It is synchronous and available on every platform, unlike the platform's
 * own.
 */
export function sha256(text: string): Uint32Array {
  const blocks = padded(new TextEncoder().encode(text));
  const hash = Uint32Array.from(start);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let index = 0; index < 16; index++) schedule[index] = blocks.getUint32(offset + index * 4);
    extend(schedule);
    compress(hash, schedule);
  }
  return hash;
}

/** The text, a bit, zeros, and its length in bits, in blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const buffer = new Uint8Array(Math.ceil((bytes.byteLength + 9) / 64) * 64);
  buffer.set(bytes);
  buffer[bytes.byteLength] = 0x80;
  const view = new DataView(buffer.buffer);
  view.setUint32(buffer.byteLength - 8, Math.floor(bytes.byteLength / 0x20000000));
  view.setUint32(buffer.byteLength - 4, bytes.byteLength * 8);
  return view;
}

function extend(schedule: Uint32Array): void {
  for (let index = 16; index < 64; index++) {
    const far = schedule[index - 15] ?? 0;
    const near = schedule[index - 2] ?? 0;
    const first = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const second = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    schedule[index] = (schedule[index - 16] ?? 0) + first + (schedule[index - 7] ?? 0) + second;
  }
}

function compress(hash: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + mixed + chosen + (constants[index] ?? 0) + (schedule[index] ?? 0)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) hash[index] = (hash[index] ?? 0) + value;
}

function turned(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 0x100000000) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
