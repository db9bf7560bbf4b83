/**
 * The magnitudes of a real signal's lower half of frequencies: an iterative radix-2 Fourier transform.
 * The length must be a power of two.
 */
export function magnitudes(signal: Float32Array): Float32Array {
  const size = signal.length;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const bits = Math.log2(size);
  for (let index = 0; index < size; index++) real[reverseBits(index, bits)] = signal[index] ?? 0;
  for (let half = 1; half < size; half *= 2) {
    const turnReal = Math.cos(-Math.PI / half);
    const turnImaginary = Math.sin(-Math.PI / half);
    for (let start = 0; start < size; start += half * 2) {
      let factorReal = 1;
      let factorImaginary = 0;
      for (let index = start; index < start + half; index++) {
        const other = index + half;
        const otherReal = real[other] ?? 0;
        const otherImaginary = imaginary[other] ?? 0;
        const partReal = otherReal * factorReal - otherImaginary * factorImaginary;
        const partImaginary = otherReal * factorImaginary + otherImaginary * factorReal;
        real[other] = (real[index] ?? 0) - partReal;
        imaginary[other] = (imaginary[index] ?? 0) - partImaginary;
        real[index] = (real[index] ?? 0) + partReal;
        imaginary[index] = (imaginary[index] ?? 0) + partImaginary;
        const nextReal = factorReal * turnReal - factorImaginary * turnImaginary;
        factorImaginary = factorReal * turnImaginary + factorImaginary * turnReal;
        factorReal = nextReal;
      }
    }
  }
  return Float32Array.from({ length: size / 2 }, (_, index) =>
    Math.hypot(real[index] ?? 0, imaginary[index] ?? 0),
  );
}

function reverseBits(value: number, bits: number): number {
  let reversed = 0;
  for (let bit = 0; bit < bits; bit++) reversed |= ((value >> bit) & 1) << (bits - 1 - bit);
  return reversed;
}
