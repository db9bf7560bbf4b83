import type { Random } from "../../random/random.js";
import type { Voice } from "./voices.js";
import { addSample, type Sound, sampleRate } from "./waveform.js";

/** A low drum whose pitch falls. */
export const kick: Voice = (sound, note) => {
  hit(
    sound,
    note.at,
    0.35,
    (time) =>
      Math.sin(2 * Math.PI * (46 * time + 3.6 * (1 - Math.exp(-time * 34)))) *
      Math.exp(-time * 9) *
      note.loudness,
    0,
  );
};

/** Noise over a short tone. */
export const snare: Voice = (sound, note, random) => {
  let before = 0;
  hit(
    sound,
    note.at,
    0.25,
    (time) => {
      const noise = random.between(-1, 1);
      const bright = noise - before * 0.5;
      before = noise;
      return (
        (bright * 0.5 * Math.exp(-time * 20) +
          Math.sin(2 * Math.PI * 186 * time) * 0.5 * Math.exp(-time * 26)) *
        note.loudness
      );
    },
    note.pan,
  );
};

/** A closed cymbal: the high part of noise, short. */
export const hat: Voice = (sound, note, random) => {
  let before = 0;
  hit(
    sound,
    note.at,
    0.09,
    (time) => {
      const noise = random.between(-1, 1);
      const bright = noise - before;
      before = noise;
      return bright * 0.4 * Math.exp(-time * 65) * note.loudness;
    },
    note.pan,
  );
};

/** A hand drum. */
export const handDrum: Voice = (sound, note) => {
  hit(
    sound,
    note.at,
    0.3,
    (time) =>
      Math.sin(2 * Math.PI * (note.pitch * time + 1.1 * (1 - Math.exp(-time * 40)))) *
      Math.exp(-time * 13) *
      note.loudness,
    note.pan,
  );
};

/** Rain: a soft bed of noise and drops. */
export function addRain(sound: Sound, random: Random, loudness: number): void {
  for (const side of [-1, 1])
    addNoise(sound, random, { loudness: loudness * 0.34, dark: 0.35, swell: 0.15, pan: side * 0.8 });
  const drops = Math.round((sound.left.length / sampleRate) * 42);
  for (let drop = 0; drop < drops; drop++) {
    const pitch = random.between(1400, 5200);
    const strength = loudness * random.between(0.05, 0.28);
    const at = random.between(0, sound.left.length / sampleRate);
    hit(
      sound,
      at,
      0.05,
      (time) => Math.sin(2 * Math.PI * pitch * (time + time * time * 6)) * Math.exp(-time * 90) * strength,
      random.between(-1, 1),
    );
  }
}

/** Wind or surf: noise whose colour and strength come and go. */
export function addWind(sound: Sound, random: Random, loudness: number, isSurf: boolean): void {
  for (const side of [-1, 1])
    addNoise(sound, random, {
      loudness: loudness * 2.2,
      dark: isSurf ? 0.05 : 0.025,
      swell: 0.85,
      pan: side * 0.7,
    });
}

/** Crackle of an old record, or of a fire. */
export function addCrackle(sound: Sound, random: Random, loudness: number): void {
  const clicks = Math.round((sound.left.length / sampleRate) * 16);
  for (let click = 0; click < clicks; click++) {
    const strength = loudness * random.between(0.08, 0.4);
    const at = random.between(0, sound.left.length / sampleRate);
    hit(
      sound,
      at,
      0.004,
      (time) => random.between(-1, 1) * Math.exp(-time * 900) * strength,
      random.between(-0.6, 0.6),
    );
  }
}

interface Noise {
  loudness: number;
  /** Share of each new value in a running mean: small is dark. */
  dark: number;
  /** How far the strength falls between swells. */
  swell: number;
  pan: number;
}

function addNoise(sound: Sound, random: Random, noise: Noise): void {
  const slow = random.between(0.12, 0.28);
  const phase = random.between(0, 6);
  let value = 0;
  for (let index = 0; index < sound.left.length; index++) {
    const time = index / sampleRate;
    const tide =
      0.5 + 0.5 * Math.sin(2 * Math.PI * slow * time + phase) * (0.7 + 0.3 * Math.sin(time * 1.7 + phase));
    value += (random.between(-1, 1) - value) * noise.dark * (0.6 + tide);
    addSample(sound, index, value * noise.loudness * (1 - noise.swell + noise.swell * tide), noise.pan);
  }
}

function hit(sound: Sound, at: number, seconds: number, wave: (time: number) => number, pan: number): void {
  const start = Math.round(at * sampleRate);
  const total = Math.round(seconds * sampleRate);
  for (let index = 0; index < total; index++) addSample(sound, start + index, wave(index / sampleRate), pan);
}
