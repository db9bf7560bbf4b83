import { createRandom, type Random } from "../../random/random.js";
import type { Theme } from "../jobs/media-job.js";
import type { Pacer } from "../pacer.js";
import { addCrackle, addRain, addWind, handDrum, hat, kick, snare } from "./drums.js";
import { readSoundWords, type SoundReading } from "./sound-lexicon.js";
import { bass, type Note, type Voice } from "./voices.js";
import { addSample, createSound, master, type Sound, sampleRate } from "./waveform.js";

/** Chord roots as steps of the scale, one per bar. */
const progressions: readonly [readonly number[], ...(readonly number[])[]] = [
  [0, 3, 4, 0],
  [0, 2, 3, 4],
  [0, 4, 2, 3],
  [0, 3, 1, 4],
];

/**
 * Composes a short piece from an input: chords, a melody, a bass, drums and weather, according to the words. With a
 * second text, the sound changes from that of the first text to that of the second.
 */
export async function compose(theme: Theme, pace: Pacer): Promise<Sound> {
  const random = createRandom(`sound ${theme.key}#${theme.index}`);
  const first = readSoundWords(theme.texts[0] ?? "", random);
  const other = theme.texts[1];
  const second = other === undefined ? first : readSoundWords(other, random);
  const share = other === undefined ? 0 : theme.inclination;
  const { seconds } = theme;
  const sound = createSound(seconds);
  const piece: Piece = {
    sound,
    seconds,
    random,
    pace,
    root: 55 * 2 ** (random.integer(0, 11) / 12),
    beat: 60 / (first.tempo + (second.tempo - first.tempo) * share),
    bars: random.pick(progressions),
    scale: share > 0.5 ? second.scale : first.scale,
    voiceAt: (at) => (random.next() < share * (0.4 + (1.2 * at) / seconds) ? second.lead : first.lead),
  };
  await addChords(piece, first.pad);
  await addMelody(piece);
  await addBass(piece);
  const beats: readonly SoundReading["drums"][] = share > 0.3 ? [first.drums, second.drums] : [first.drums];
  if (beats.includes("beat")) await addBeat(piece);
  else if (beats.includes("hand")) await addHands(piece);
  await piece.pace();
  addWeather(piece, first, 1 - share * 0.6);
  await piece.pace();
  if (share > 0) addWeather(piece, second, share);
  return master(addRoom(sound));
}

interface Piece {
  sound: Sound;
  seconds: number;
  random: Random;
  /** Hertz of the lowest root. */
  root: number;
  pace: Pacer;
  /** Seconds. */
  beat: number;
  bars: readonly number[];
  scale: readonly number[];
  voiceAt(at: number): Voice;
}

function pitch(piece: Piece, step: number): number {
  const octave = Math.floor(step / piece.scale.length);
  const tone = piece.scale[step - octave * piece.scale.length] ?? 0;
  return piece.root * 2 ** (octave + tone / 12);
}

function barAt(piece: Piece, at: number): number {
  const bar = Math.floor(at / (piece.beat * 4) + 1e-6);
  return piece.bars[bar % piece.bars.length] ?? 0;
}

async function addChords(piece: Piece, pad: Voice): Promise<void> {
  const bar = piece.beat * 4;
  for (let at = 0; at < piece.seconds; at += bar) {
    for (const [voice, step] of [0, 2, 4].entries()) {
      const chord: Note = {
        at,
        length: Math.min(bar * 1.02, piece.seconds - at),
        pitch: pitch(piece, barAt(piece, at) + step + piece.scale.length),
        loudness: 0.16,
        pan: (voice - 1) * 0.5,
      };
      await piece.pace();
      pad(piece.sound, chord, piece.random);
    }
  }
}

/** Steps and small leaps around the chord, resting now and then. */
async function addMelody(piece: Piece): Promise<void> {
  const { random, beat } = piece;
  let step = piece.scale.length * 2 + random.integer(0, 3);
  let at = 0;
  while (at < piece.seconds - 0.4) {
    const length = beat * random.pick([0.5, 0.5, 1, 1, 1.5]);
    const isOnBeat = Math.abs(at / beat - Math.round(at / beat)) < 0.01;
    if (isOnBeat || random.chance(0.72)) {
      await piece.pace();
      const loudness = (isOnBeat ? 0.46 : 0.34) * random.between(0.85, 1.1);
      piece.voiceAt(at)(
        piece.sound,
        { at, length: length * 0.95, pitch: pitch(piece, step), loudness, pan: random.between(-0.3, 0.3) },
        random,
      );
    }
    const home = piece.scale.length * 2 + barAt(piece, at);
    step += random.pick([-2, -1, -1, 1, 1, 2]) + Math.sign(home - step) * (Math.abs(home - step) > 3 ? 2 : 0);
    at += length;
  }
}

async function addBass(piece: Piece): Promise<void> {
  for (let at = 0; at < piece.seconds - 0.2; at += piece.beat * 2) {
    const note = {
      at,
      length: piece.beat * 1.8,
      pitch: pitch(piece, barAt(piece, at)),
      loudness: 0.42,
      pan: 0,
    };
    await piece.pace();
    bass(piece.sound, note, piece.random);
  }
}

async function addBeat(piece: Piece): Promise<void> {
  const { sound, beat, random } = piece;
  let count = 0;
  for (let at = 0; at < piece.seconds - 0.1; at += beat / 2, count++) {
    const note = { at, length: 0.1, pitch: 0, loudness: 0.7, pan: 0.1 };
    await piece.pace();
    if (count % 4 === 0 || (count % 8 === 5 && random.chance(0.5))) kick(sound, note, random);
    if (count % 4 === 2) snare(sound, { ...note, loudness: 0.36 }, random);
    hat(sound, { ...note, loudness: count % 2 === 0 ? 0.2 : 0.34, pan: 0.35 }, random);
  }
}

async function addHands(piece: Piece): Promise<void> {
  const { sound, beat, random } = piece;
  for (let at = 0; at < piece.seconds - 0.1; at += beat / 4) {
    await piece.pace();
    if (!random.chance(0.55)) continue;
    const isLow = random.chance(0.4);
    handDrum(
      sound,
      {
        at,
        length: 0.1,
        pitch: isLow ? 92 : 178,
        loudness: random.between(0.2, 0.5),
        pan: isLow ? -0.3 : 0.3,
      },
      random,
    );
  }
}

function addWeather({ sound, random }: Piece, reading: SoundReading, strength: number): void {
  if (reading.rain) addRain(sound, random, 0.7 * strength);
  if (reading.wind) addWind(sound, random, 0.5 * strength, false);
  if (reading.surf) addWind(sound, random, 0.6 * strength, true);
  if (reading.crackle) addCrackle(sound, random, 0.6 * strength);
}

/** A small room: a few echoes that cross from side to side. */
function addRoom(sound: Sound): Sound {
  const dry = { left: sound.left.slice(), right: sound.right.slice() };
  for (const [delay, loudness] of [
    [0.047, 0.2],
    [0.083, 0.15],
    [0.149, 0.12],
    [0.263, 0.08],
    [0.411, 0.05],
  ] as const) {
    const shift = Math.round(delay * sampleRate);
    for (let index = shift; index < sound.left.length; index++) {
      addSample(sound, index, (dry.right[index - shift] ?? 0) * loudness, -0.7);
      addSample(sound, index, (dry.left[index - shift] ?? 0) * loudness, 0.7);
    }
  }
  return sound;
}
