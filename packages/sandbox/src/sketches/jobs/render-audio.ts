import { sandboxComment } from "../image/provenance.js";
import type { MediaPlatform } from "../media-platform.js";
import { createPacer, type Pacer } from "../pacer.js";
import { compose } from "../sound/compose.js";
import { encodePcm } from "../sound/encode-pcm.js";
import { encodeWav } from "../sound/encode-wav.js";
import { drawSpectrogram } from "../sound/spectrogram.js";
import { type Sound, toMono } from "../sound/waveform.js";
import type { AudioJob, SpectrogramJob, Theme } from "./media-job.js";

/** A sound. */
export async function renderAudio(
  platform: MediaPlatform,
  job: AudioJob,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const pace = createPacer(platform.turn, signal);
  const sound = await soundOf(job, pace);
  // Raw samples have no place for a comment.
  if (job.format === "pcm") return encodePcm(sound);
  const comment = sandboxComment({ model: job.model, prompt: job.texts.join(" / ") });
  // In a separate chunk, because it is rarely needed.
  if (job.format === "mp3") return (await import("../sound/encode-mp3.js")).encodeMp3(sound, comment, pace);
  if (job.format === "flac")
    return (await import("../sound/encode-flac.js")).encodeFlac(sound, { COMMENT: comment });
  return encodeWav(sound, { ISFT: "Corsac sandbox", ICMT: comment });
}

/** The spectrogram of the sound with the same theme. */
export async function renderSpectrogram(
  platform: MediaPlatform,
  job: SpectrogramJob,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const pace = createPacer(platform.turn, signal);
  const sound = await soundOf(job, pace);
  return platform.encode(await drawSpectrogram(toMono(sound), pace), job.encoding, job);
}

/** Cache of the latest sounds: a sound and its spectrogram are usually requested together. */
const sounds = new Map<string, Promise<Sound>>();
const keptSounds = 4;

async function soundOf(theme: Theme, pace: Pacer): Promise<Sound> {
  const key = `${theme.key}#${theme.index}`;
  const known = await sounds.get(key)?.catch(() => undefined);
  if (known) return known;
  const sound = compose(theme, pace);
  sounds.set(key, sound);
  const [oldest] = sounds.keys();
  if (sounds.size > keptSounds && oldest !== undefined) sounds.delete(oldest);
  // An aborted sound is composed again at the next request.
  sound.catch(() => sounds.delete(key));
  return sound;
}
