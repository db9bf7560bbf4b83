/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`. */
export function parseColour(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Writes `#rrggbb`; channels are rounded and kept in range. */
export function formatColour(colour: Rgb): string {
  const channels = colour.map((channel) => Math.min(255, Math.max(0, Math.round(channel))));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** A mix of two colours: 0 returns the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [red, green, blue] = parseColour(first);
  const [toRed, toGreen, toBlue] = parseColour(second);
  const between = (from: number, to: number): number => from + (to - from) * share;
  return formatColour([between(red, toRed), between(green, toGreen), between(blue, toBlue)]);
}
