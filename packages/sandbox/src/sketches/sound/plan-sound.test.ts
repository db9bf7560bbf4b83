import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { firstService } from "../../fixtures/first-service.js";
import { type RenderedFile, renderOutput } from "../../node/render-output.js";
import { highestPitch, lowestPitch } from "./spectrogram.js";

interface Wave {
  rate: number;
  channels: number;
  /** The first channel, -1 to 1. */
  samples: Float32Array;
  /** LIST INFO texts by name. */
  texts: Record<string, string>;
}

/** Reads a WAV chunk by chunk, as any player does. */
function readWave(file: RenderedFile | undefined): Wave {
  const bytes = Buffer.from(file?.bytes ?? []);
  expect(bytes.toString("ascii", 0, 4) + bytes.toString("ascii", 8, 12)).toBe("RIFFWAVE");
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  const wave: Wave = { rate: 0, channels: 0, samples: new Float32Array(), texts: {} };
  const walk = (
    from: number,
    end: number,
    visit: (name: string, start: number, length: number) => void,
  ): void => {
    for (let at = from; at + 8 <= end; ) {
      const length = bytes.readUInt32LE(at + 4);
      visit(bytes.toString("ascii", at, at + 4), at + 8, length);
      at += 8 + length + (length % 2);
    }
  };
  walk(12, bytes.length, (name, start, length) => {
    if (name === "fmt ") {
      wave.channels = bytes.readUInt16LE(start + 2);
      wave.rate = bytes.readUInt32LE(start + 4);
      expect(bytes.readUInt16LE(start + 14)).toBe(16);
    } else if (name === "LIST") {
      walk(start + 4, start + length, (text, at, size) => {
        wave.texts[text] = bytes.toString("utf8", at, at + size - 1);
      });
    } else if (name === "data") {
      const count = length / 2 / wave.channels;
      wave.samples = Float32Array.from(
        { length: count },
        (_, index) => bytes.readInt16LE(start + index * 2 * wave.channels) / 32768,
      );
    }
  });
  return wave;
}

const render = (input: Record<string, string | number>): Promise<RenderedFile[]> =>
  renderOutput(firstService, "riffusion", input);

describe("a sound", () => {
  it.each([
    [{ prompt_a: "slow brass over rain", prompt_b: "bright marimba", alpha: 0.5 }],
    [{ prompt_a: "techno" }],
    [{ prompt_a: "a quiet harp" }],
  ])("of %j lasts some seconds, is audible and does not clip", async (input) => {
    const [audio, spectrogram] = await render(input);
    expect([audio?.pointer, spectrogram?.pointer]).toEqual(["/audio", "/spectrogram"]);
    const { rate, samples, texts } = readWave(audio);
    expect(samples.length / rate).toBeGreaterThan(5);
    expect(samples.length / rate).toBeLessThan(9);
    const power = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
    expect(Math.sqrt(power)).toBeGreaterThan(0.05);
    expect(samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)).toBeLessThan(0.95);
    expect(texts["ISFT"]).toBe("Corsac sandbox");
    expect(texts["ICMT"]).toContain("no model output");
  });

  it("is the same for the same input and another for another", async () => {
    const [first] = await render({ prompt_a: "piano", alpha: 0.2 });
    const [same] = await render({ prompt_a: "piano", alpha: 0.2 });
    const [other] = await render({ prompt_a: "brass", alpha: 0.2 });
    expect(Buffer.compare(Buffer.from(first?.bytes ?? []), Buffer.from(same?.bytes ?? []))).toBe(0);
    expect(Buffer.compare(Buffer.from(first?.bytes ?? []), Buffer.from(other?.bytes ?? []))).not.toBe(0);
  });
});

/** Strength of one pitch in a stretch of sound, by Goertzel's recurrence: nothing of the code under test. */
function strength(samples: Float32Array, centre: number, pitch: number, rate: number): number {
  const length = 4096;
  const start = Math.round(centre - length / 2);
  const coefficient = 2 * Math.cos((2 * Math.PI * pitch) / rate);
  let before = 0;
  let beforeThat = 0;
  for (let index = 0; index < length; index++) {
    const shape = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length);
    const value = (samples[start + index] ?? 0) * shape + coefficient * before - beforeThat;
    beforeThat = before;
    before = value;
  }
  return Math.sqrt(
    Math.max(0, before * before + beforeThat * beforeThat - coefficient * before * beforeThat),
  );
}

function correlation(first: readonly number[], second: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanFirst, meanSecond] = [mean(first), mean(second)];
  let [shared, one, other] = [0, 0, 0];
  for (const [index, value] of first.entries()) {
    const away = (second[index] ?? 0) - meanSecond;
    shared += (value - meanFirst) * away;
    one += (value - meanFirst) ** 2;
    other += away ** 2;
  }
  return shared / Math.sqrt(one * other);
}

describe("its spectrogram", () => {
  it("shows that very sound", async () => {
    const [audio, picture] = await render({ prompt_a: "slow brass over rain", prompt_b: "bright marimba" });
    const { samples, rate } = readWave(audio);
    const [, elsewhere] = await render({ prompt_a: "fast techno drums" });
    const measured: number[] = [];
    const grey = async (
      file: RenderedFile | undefined,
    ): Promise<{ data: Buffer; width: number; height: number }> => {
      const { data, info } = await sharp(Buffer.from(file?.bytes ?? []))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    };
    const [shown, foreign] = [await grey(picture), await grey(elsewhere)];
    const seen: number[] = [];
    const wrong: number[] = [];
    for (let column = 8; column < shown.width; column += 16) {
      for (let row = 4; row < shown.height; row += 8) {
        const pitch = highestPitch * (lowestPitch / highestPitch) ** ((row + 0.5) / shown.height);
        const level = strength(samples, ((column + 0.5) / shown.width) * samples.length, pitch, rate);
        measured.push(Math.max(-60, 20 * Math.log10(level + 1e-4)));
        seen.push(shown.data[row * shown.width + column] ?? 0);
        wrong.push(foreign.data[row * foreign.width + column] ?? 0);
      }
    }
    expect(correlation(measured, seen)).toBeGreaterThan(0.85);
    expect(correlation(measured, wrong)).toBeLessThan(correlation(measured, seen) - 0.15);
  });
});
