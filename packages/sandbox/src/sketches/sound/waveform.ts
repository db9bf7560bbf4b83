/** Samples per second of all sounds. */
export const sampleRate = 44100;

/** A stereo sound, -1 to 1. */
export interface Sound {
  left: Float32Array;
  right: Float32Array;
}

/** Silence of a length in seconds. */
export function createSound(seconds: number): Sound {
  const length = Math.round(seconds * sampleRate);
  return { left: new Float32Array(length), right: new Float32Array(length) };
}

/** Adds a sample; places outside the sound are ignored. Pan: -1 left to 1 right. */
export function addSample(sound: Sound, index: number, value: number, pan: number): void {
  if (index < 0 || index >= sound.left.length) return;
  // Close to equal power, without the cosines.
  sound.left[index] = (sound.left[index] ?? 0) + value * (0.71 - pan * (0.5 + 0.21 * pan));
  sound.right[index] = (sound.right[index] ?? 0) + value * (0.71 + pan * (0.5 - 0.21 * pan));
}

/** Both channels as one. */
export function toMono({ left, right }: Sound): Float32Array {
  return left.map((value, index) => (value + (right[index] ?? 0)) / 2);
}

/** Scales to a peak just under full scale, bends the loudest softly, and fades both ends. In place. */
export function master(sound: Sound, fadeSeconds: number = 0.6): Sound {
  let peak = 1e-6;
  for (const channel of [sound.left, sound.right])
    for (const value of channel) peak = Math.max(peak, Math.abs(value));
  const fade = fadeSeconds * sampleRate;
  const attack = 0.01 * sampleRate;
  for (const channel of [sound.left, sound.right]) {
    for (let index = 0; index < channel.length; index++) {
      const bent = Math.tanh(((channel[index] ?? 0) / peak) * 1.5) / Math.tanh(1.5);
      const ends = Math.min(1, index / attack, (channel.length - 1 - index) / fade);
      channel[index] = bent * 0.89 * ends;
    }
  }
  return sound;
}
