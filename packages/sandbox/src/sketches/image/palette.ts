import type { Random } from "../../random/random.js";

/** Times of day and weathers of a picture. */
export type Mood =
  | "dawn"
  | "day"
  | "dusk"
  | "night"
  | "storm"
  | "mist"
  | "snow"
  | "autumn"
  | "spring"
  | "desert"
  | "neon"
  | "ink"
  | "tropic";

/** The colours of one picture, selected manually to match. */
export interface Palette {
  /** From the zenith to the horizon. */
  sky: readonly [string, string, string];
  /** Sun or moon. */
  sun: string;
  /** Distant objects. */
  haze: string;
  /** Near objects. */
  land: string;
  /** From the horizon to the viewer. */
  water: readonly [string, string];
  accent: string;
  second: string;
  /** Windows, snow, foam. */
  light: string;
  isDark: boolean;
}

/* zenith, middle, horizon, sun, haze, land, water far, water near, accent, second, light */
const rows: Readonly<Record<Mood, readonly [string, ...string[]]>> = {
  dawn: [
    "6f9fc8 eab8b4 ffe3bd fff3d6 c3a9bd 33405f f2c9b4 5d7fa3 d9604c f0a868 fff4e0",
    "8a8fc7 e8b7cf ffe9d2 fff6e3 b9a6cb 3a355c e6c3cf 6a6fa5 e26d5c ffd07b fff5ea",
  ],
  day: [
    "2f7fc4 86c3e6 e4f3ee fff6d8 a3cadb 1f4a52 7cc2d2 1d5f86 e2543c f2b63c fffaf0",
    "4a9bd6 a8d8ea f6f1dc fff2c9 9fc5c9 2c4a3a 8fd0cf 22707f d8483e efa13a fffbf0",
  ],
  dusk: [
    "222b5a 93507e f7a35c ffdca6 c67a86 181b38 e39a72 2a3160 e8572e ffc15e ffe9c6",
    "1d3557 6d597a f4a27c ffe0b5 a56c7e 141d31 d98d7c 233a5e e56b6f f7b267 ffeacb",
    "2d1e4f b3456b ffb469 ffe3a8 b75a78 1b1233 ee9361 3a2560 f95738 f4d35e fff0cd",
  ],
  night: [
    "060a22 13234f 37548a f6f0d9 3a5686 050818 34568c 0a1330 f2b84b 7fa8d8 ffe19a",
    "0b0d26 23265c 5d5a9b fdf3d0 4b4a86 090a1d 4a4f93 101338 ff9f5a 9db4e8 ffdd95",
    "04141f 0d3347 2f6f78 eef4e2 2c6470 031018 2a6d77 052030 f0c05a 83c5be ffe7a3",
  ],
  storm: [
    "232f3a 4c6070 a0adab e6e5d8 788c95 121a21 7b929a 1a2831 dc5b40 c9b26b eef2f2",
    "1f2833 3f5563 b3b29c efe6c4 6f8287 10181d 82958f 182830 e07a3f d8c27a f4f1e6",
  ],
  mist: [
    "8fa5ab bccac8 e9e6d9 fff8e6 a9b9ba 2c3f45 c3cfca 6d878d d0573c dcae62 faf6ea",
    "9aa3bd c9c8d6 f0e4de fff6ea b3b4c8 343a55 cdc9d3 767d9c d2605a e5b98a fbf6f1",
  ],
  snow: [
    "7ba3c8 bfd6e8 f8ece2 fffaf0 a9c3da 2b4264 a9c8dd 4d7ba3 d8512f e8a15c f8fbfd",
    "9ab0d6 d5d9ee fbe9e4 fffaf3 b4bfdf 353f66 b8c6e4 5f76a8 d95d39 f0b67f fafbff",
  ],
  autumn: [
    "cf8a4d eec27f fcebca fff6df d29a62 47221a e2b47b 8a5236 b7311e e08a1e fff2da",
    "7d97a8 d9c9a8 f7e3bf fff4d9 c28f63 3a241c cbb28d 5f5a55 c8451f e5a32b fff3dd",
  ],
  spring: [
    "a8d3d6 d9ebd8 faf5de fff8e2 9cc7a9 143b31 b4dccd 3f857c e8674f f2c14e fffaf0",
    "8ec5e0 cfe8e4 fdf3e7 fff6e0 a7cbb0 22483a a9d8db 3a7c8c f2799a f6c453 fff9f4",
  ],
  desert: [
    "4e97bd f0d2a2 f9c98f fff1cf dda070 6b3122 e8bf8f 9b6a4a c63f22 3f8f8a fff0d6",
    "3a4a7c d98c7a f8c490 ffe7b8 cf8562 5a241f e0a27a 7b4a48 e4572e f0b75a ffedcf",
  ],
  neon: [
    "0c0322 3b1062 e6398f ffd166 7b2b9e 080114 c03a93 170634 2de2e6 f9c80e fdf5a6",
    "050d2b 1f2f7a 12c2c9 ff5fa2 2c4a9e 040819 2196b5 081438 ff3d81 ffd23f d6fff6",
  ],
  ink: [
    "d5cfc2 e8e2d5 f5f1e6 c23b2c a7a69d 22211f c9c6ba 7d7f7a b5322a 56616b fbf8f0",
    "c3cdd0 dfe4e1 f3f1ea d1493a 93a3a8 1c2830 b8c6c8 64808a bf3f32 3f5b66 fafaf5",
  ],
  tropic: [
    "0fa3b1 7fded0 fff2bd fff8dc 63c7b2 0b3c49 5ad6c8 0c7489 ff5e5b ffb627 fffdf0",
    "3a86c8 f7a9a8 ffd9a3 fff0c9 b58aa5 1d2f4f f2a48f 2f5d8c ff4d6d ffc145 fff3e0",
  ],
};

/** Every mood. */
export const moods: readonly [Mood, ...Mood[]] = [
  "dawn",
  "day",
  "dusk",
  "night",
  "storm",
  "mist",
  "snow",
  "autumn",
  "spring",
  "desert",
  "neon",
  "ink",
  "tropic",
];

const darkMoods: ReadonlySet<Mood> = new Set<Mood>(["night", "neon"]);

/** One of a mood's palettes. */
export function pickPalette(mood: Mood, random: Random): Palette {
  const colours = random.pick(rows[mood]).split(" ");
  const at = (index: number): string => `#${colours[index] ?? "000000"}`;
  return {
    sky: [at(0), at(1), at(2)],
    sun: at(3),
    haze: at(4),
    land: at(5),
    water: [at(6), at(7)],
    accent: at(8),
    second: at(9),
    light: at(10),
    isDark: darkMoods.has(mood),
  };
}
