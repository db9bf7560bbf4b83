import { expect, it } from "vitest";
import { createRandom } from "../../random/random.js";
import { magnitudes } from "./fourier.js";

it("agrees with the sum that defines it", () => {
  const random = createRandom("fourier");
  const signal = Float32Array.from({ length: 128 }, () => random.between(-1, 1));
  const fast = magnitudes(signal);
  for (let bin = 0; bin < 64; bin++) {
    let [real, imaginary] = [0, 0];
    for (const [index, value] of signal.entries()) {
      real += value * Math.cos((2 * Math.PI * bin * index) / 128);
      imaginary -= value * Math.sin((2 * Math.PI * bin * index) / 128);
    }
    expect(fast[bin]).toBeCloseTo(Math.hypot(real, imaginary), 3);
  }
});
