import type { Random } from "../../random/random.js";
import { bell, brass, choir, flute, marimba, piano, pluck, square, strings, type Voice } from "./voices.js";

/** A description of a sound: instruments, tempo and weather. */
export interface SoundReading {
  lead: Voice;
  pad: Voice;
  /** Beats per minute. */
  tempo: number;
  /** Half tones above the key's root. */
  scale: readonly number[];
  drums: "none" | "beat" | "hand";
  rain: boolean;
  wind: boolean;
  surf: boolean;
  crackle: boolean;
}

const leads: readonly (readonly [RegExp, Voice])[] = [
  [/brass|trumpet|trombone|horn|sax|fanfare|tuba|铜管|小号|号/, brass],
  [/marimba|xylophone|vibes|vibraphone|wood|kalimba|gamelan|木琴|马林巴/, marimba],
  [/bell|chime|music box|crystal|glass|celesta|铃|钟/, bell],
  [/piano|rhodes|keys|ballad|jazz|钢琴|爵士/, piano],
  [/flute|whistle|pan pipe|wind instrument|shakuhachi|笛|箫/, flute],
  [/choir|voice|vocal|sing|chant|church|opera|合唱|歌/, choir],
  [/violin|string|cello|orchestra|symphon|classical|小提琴|弦|交响/, strings],
  [/guitar|harp|banjo|lute|koto|sitar|pluck|folk|country|bluegrass|blues|吉他|琵琶|古筝/, pluck],
  [/synth|8-?bit|chip|techno|electro|game|house|edm|电子|合成/, square],
];

const openLeads: readonly [Voice, ...Voice[]] = [marimba, piano, pluck, flute, bell, brass];
const openPads: readonly [Voice, ...Voice[]] = [strings, choir, strings];
const minor = [0, 3, 5, 7, 10];
const major = [0, 2, 4, 7, 9];
const dorian = [0, 2, 3, 5, 7, 9, 10];
const insen = [0, 1, 5, 7, 10];

/** Determines the sound from a prompt's words. Without a match, it is chosen at random by the seed. */
export function readSoundWords(text: string, random: Random): SoundReading {
  const words = text.toLowerCase();
  const openLead = random.pick(openLeads);
  const pad = random.pick(openPads);
  const openTempo = random.integer(84, 112);
  const openScale = random.pick([minor, major, dorian]);
  const openDrums = random.chance(0.5) ? "beat" : "none";
  const isSlow = /slow|calm|soft|ambient|sad|lullaby|meditat|sleep|gentle|drone|慢|安静|平静|悲/.test(words);
  const isFast = /fast|bright|energetic|dance|techno|party|happy|punk|metal|drum|快|欢快|舞|活力/.test(words);
  return {
    lead: leads.find(([pattern]) => pattern.test(words))?.[1] ?? openLead,
    pad,
    tempo: isSlow ? 66 : isFast ? 126 : openTempo,
    scale: pickScale(words, openScale),
    drums: pickDrums(words, isSlow, openDrums),
    rain: /rain|storm|drizzle|雨/.test(words),
    wind: /wind|desert|space|storm|breeze|snow|风|雪/.test(words),
    surf: /sea|ocean|wave|beach|surf|海|浪/.test(words),
    crackle: /vinyl|lo-?fi|record|fire|old|vintage|campfire|复古|火/.test(words),
  };
}

function pickScale(words: string, open: readonly number[]): readonly number[] {
  if (/happy|bright|major|sunny|folk|country|欢快|明亮/.test(words)) return major;
  if (/japan|koto|zen|shakuhachi|日本|禅/.test(words)) return insen;
  if (/jazz|funk|soul|groove|爵士/.test(words)) return dorian;
  if (/sad|dark|minor|slow|rain|night|悲|暗|夜|雨/.test(words)) return minor;
  return open;
}

function pickDrums(words: string, isSlow: boolean, open: "beat" | "none"): SoundReading["drums"] {
  if (/tabla|conga|bongo|hand drum|tribal|africa|手鼓/.test(words)) return "hand";
  if (/drum|beat|techno|house|funk|dance|rock|hip.?hop|groove|disco|鼓|节奏/.test(words)) return "beat";
  return isSlow ? "none" : open;
}
