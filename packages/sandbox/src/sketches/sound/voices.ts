import type { Random } from "../../random/random.js";
import { addSample, type Sound, sampleRate } from "./waveform.js";

/** A note to play. */
export interface Note {
  /** Seconds from the start. */
  at: number;
  /** Seconds. */
  length: number;
  /** Hertz. */
  pitch: number;
  /** 0 to 1. */
  loudness: number;
  /** -1 left to 1 right. */
  pan: number;
}

/** An instrument: adds a note to a sound. */
export type Voice = (sound: Sound, note: Note, random: Random) => void;

/** The sound of a tone: its partials, attack and release. */
interface Timbre {
  /** Pitch of each partial as a multiple, and its loudness. Higher ones may decay faster. */
  partials: readonly (readonly [multiple: number, loudness: number, decay: number])[];
  attack: number;
  release: number;
  /** Loudness at the end of the length, after an exponential fall; 1 is a held tone. */
  sustain: number;
  vibrato: number;
  /** Share of noise at the start: breath, hammer, bow. */
  breath: number;
}

/** Soft and wide: a string section. */
export const strings: Voice = additive({
  partials: [
    [1, 1, 0],
    [2, 0.5, 0.1],
    [3, 0.36, 0.2],
    [4, 0.2, 0.3],
    [5, 0.14, 0.4],
    [6, 0.08, 0.5],
    [1.003, 0.7, 0],
    [2.006, 0.3, 0],
  ],
  attack: 0.28,
  release: 0.5,
  sustain: 0.9,
  vibrato: 0.0035,
  breath: 0.01,
});

/** A slow attack, then bright. */
export const brass: Voice = additive({
  partials: [
    [1, 1, 0],
    [2, 0.85, 0.1],
    [3, 0.7, 0.2],
    [4, 0.52, 0.3],
    [5, 0.36, 0.5],
    [6, 0.26, 0.7],
    [7, 0.17, 0.9],
    [8, 0.1, 1.1],
  ],
  attack: 0.09,
  release: 0.18,
  sustain: 0.75,
  vibrato: 0.002,
  breath: 0.03,
});

/** Wood under a soft mallet: the fourth partial rings short. */
export const marimba: Voice = additive({
  partials: [
    [1, 1, 3.2],
    [3.93, 0.4, 11],
    [9.2, 0.13, 26],
    [2, 0.06, 6],
  ],
  attack: 0.002,
  release: 0.15,
  sustain: 0,
  vibrato: 0,
  breath: 0.09,
});

/** Struck metal with partials that belong to no scale. */
export const bell: Voice = additive({
  partials: [
    [1, 1, 1],
    [2.01, 0.55, 1.6],
    [2.76, 0.5, 2.2],
    [5.4, 0.24, 4],
    [8.93, 0.1, 7],
    [0.5, 0.3, 0.7],
  ],
  attack: 0.001,
  release: 0.5,
  sustain: 0,
  vibrato: 0,
  breath: 0.03,
});

/** A hammered string. */
export const piano: Voice = additive({
  partials: [
    [1, 1, 1.3],
    [2.002, 0.55, 2],
    [3.006, 0.3, 2.8],
    [4.015, 0.2, 3.6],
    [5.03, 0.12, 4.6],
    [6.05, 0.07, 6],
    [7.08, 0.04, 8],
  ],
  attack: 0.002,
  release: 0.2,
  sustain: 0,
  vibrato: 0,
  breath: 0.05,
});

/** Breath and a near pure tone. */
export const flute: Voice = additive({
  partials: [
    [1, 1, 0],
    [2, 0.22, 0.3],
    [3, 0.07, 0.5],
  ],
  attack: 0.06,
  release: 0.12,
  sustain: 0.85,
  vibrato: 0.006,
  breath: 0.12,
});

/** Voices on a vowel: partials near two formants. */
export const choir: Voice = additive({
  partials: [
    [1, 0.8, 0],
    [2, 0.7, 0],
    [3, 0.5, 0.1],
    [4, 0.2, 0.1],
    [5, 0.12, 0.1],
    [1.006, 0.6, 0],
    [0.996, 0.6, 0],
    [2.01, 0.4, 0],
  ],
  attack: 0.35,
  release: 0.6,
  sustain: 0.95,
  vibrato: 0.006,
  breath: 0.05,
});

/** A round low string. */
export const bass: Voice = additive({
  partials: [
    [1, 1, 0.7],
    [2, 0.45, 1.4],
    [3, 0.18, 2.4],
    [4, 0.07, 4],
  ],
  attack: 0.006,
  release: 0.1,
  sustain: 0.2,
  vibrato: 0,
  breath: 0.02,
});

/** Hollow and square: an old machine. */
export const square: Voice = additive({
  partials: [
    [1, 0.8, 0],
    [3, 0.3, 0.2],
    [5, 0.17, 0.4],
    [7, 0.11, 0.6],
    [9, 0.07, 0.9],
  ],
  attack: 0.004,
  release: 0.06,
  sustain: 0.6,
  vibrato: 0.001,
  breath: 0,
});

/** A plucked string, by the Karplus-Strong method: noise in a loop that loses its edge. */
export const pluck: Voice = (sound, note, random) => {
  const period = Math.max(2, Math.round(sampleRate / note.pitch));
  const loop = Float32Array.from({ length: period }, () => random.between(-1, 1));
  const total = Math.round((note.length + 0.8) * sampleRate);
  const start = Math.round(note.at * sampleRate);
  const damping = 0.9965 - Math.min(0.004, note.pitch / 300_000);
  for (let index = 0; index < total; index++) {
    const place = index % period;
    const value = loop[place] ?? 0;
    loop[place] = (value + (loop[(place + 1) % period] ?? 0)) * 0.5 * damping;
    const ending = Math.min(1, (total - index) / 4000);
    addSample(sound, start + index, value * note.loudness * 0.75 * ending, note.pan);
  }
};

/** One turn of a sine: reading it is several times faster than computing it. */
const tableSize = 16384;
const sineTable = Float32Array.from({ length: tableSize }, (_, index) =>
  Math.sin((2 * Math.PI * index) / tableSize),
);

/** Samples between two updates of slowly changing values. */
const block = 64;

function additive(timbre: Timbre): Voice {
  return (sound, note, random) => {
    const start = Math.round(note.at * sampleRate);
    const held = note.length * sampleRate;
    const total = Math.min(Math.round(held + timbre.release * sampleRate), sound.left.length - start);
    const sum = timbre.partials.reduce((loudness, [, partial]) => loudness + partial, 0);
    const partials = timbre.partials
      .filter(([multiple]) => multiple * note.pitch < 16000)
      .map(([multiple, loudness, decay]) => ({
        turn: (multiple * note.pitch * tableSize) / sampleRate,
        loudness: loudness / sum,
        decay: Math.exp((-decay * block) / sampleRate),
        phase: random.next() * tableSize,
      }));
    const wobble = random.between(4.6, 5.8);
    const voice = new Float32Array(block);
    for (let from = 0; from < total; from += block) {
      const time = from / sampleRate;
      const bend = 1 + timbre.vibrato * Math.sin(2 * Math.PI * wobble * time) * Math.min(1, time * 2);
      voice.fill(0);
      for (const partial of partials) addPartial(voice, partial, bend);
      const hold = timbre.sustain === 0 ? 1 : timbre.sustain + (1 - timbre.sustain) * Math.exp(-time * 3);
      const breath = timbre.breath * (Math.exp(-time * 18) + (timbre.sustain > 0 ? 0.25 : 0));
      for (let index = 0; index < block && from + index < total; index++) {
        const at = from + index;
        const rise = Math.min(1, at / sampleRate / timbre.attack);
        const fall = at < held ? 1 : 1 - (at - held) / (timbre.release * sampleRate);
        const value = (voice[index] ?? 0) + random.between(-1, 1) * breath;
        addSample(sound, start + at, value * rise * fall * fall * hold * note.loudness, note.pan);
      }
    }
  };
}

/** A partial with its oscillator. Its increment is in steps of the sine table per sample. */
interface Partial {
  readonly turn: number;
  loudness: number;
  readonly decay: number;
  phase: number;
}

function addPartial(voice: Float32Array, partial: Partial, bend: number): void {
  const turn = partial.turn * bend;
  let { phase } = partial;
  for (let index = 0; index < block; index++) {
    voice[index] = (voice[index] ?? 0) + (sineTable[phase & (tableSize - 1)] ?? 0) * partial.loudness;
    phase += turn;
  }
  partial.phase = phase % tableSize;
  partial.loudness *= partial.decay;
}
