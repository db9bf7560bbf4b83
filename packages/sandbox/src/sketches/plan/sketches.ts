import { askedFormatName, asksForFormat, pcm, pcmType } from "../../render/asks-for-format.js";
import { type Dimensions, readDimensions } from "../../render/dimensions.js";
import { encodingAs } from "../../render/image-format.js";
import type { MediaPlanners } from "../../render/media-planners.js";
import type { Subject } from "../../render/subject.js";
import { planTextFile } from "../../render/text-output.js";
import type { RunJob, SoundFormat } from "../jobs/media-job.js";
import type { MediaAbilities } from "../media-abilities.js";
import { createImagePlanner } from "./plan-image.js";
import { themeOf } from "./theme.js";

/** Planners of drawn pictures and clips, and composed sounds. `run` renders their bytes. */
export function createSketches(run: RunJob, abilities: MediaAbilities): MediaPlanners {
  const spectrogram = encodingAs("png", 100);
  return {
    image: createImagePlanner(run, abilities.images),
    video: (subject, index, base) => {
      const isMp4 = abilities.mp4 && (!abilities.webm || asksForFormat(subject, /^(?:video\/)?mp4$/i));
      const format = isMp4 ? "mp4" : "webm";
      return {
        name: `${base}.${format}`,
        mediaType: `video/${format}`,
        render: (signal) =>
          run({ kind: "video", ...themeOf(subject, index), ...clipSize(subject), format }, signal),
      };
    },
    audio: (subject, index, base) => {
      const { format, mediaType, instead } = soundFormat(subject, abilities);
      return {
        name: `${base}.${format}`,
        mediaType,
        ...(instead === undefined ? {} : { instead }),
        words: subject.texts.join(" / "),
        render: (signal) => run({ kind: "audio", ...themeOf(subject, index), format }, signal),
      };
    },
    spectrogram: (subject, index, base) => ({
      name: `${base}.png`,
      mediaType: spectrogram.mediaType,
      render: (signal) =>
        run({ kind: "spectrogram", ...themeOf(subject, index), encoding: spectrogram }, signal),
    }),
    text: planTextFile,
    file: planTextFile,
  };
}

/** The requested format of a sound. WAV by default, and if the requested format is not supported. */
function soundFormat(
  subject: Subject,
  { mp3 }: MediaAbilities,
): { format: SoundFormat; mediaType: string; instead?: string } {
  if (asksForFormat(subject, pcm)) return { format: "pcm", mediaType: pcmType };
  if (mp3 && asksForFormat(subject, /^(?:audio\/)?(?:mp3|mpeg)$/i))
    return { format: "mp3", mediaType: "audio/mpeg" };
  if (asksForFormat(subject, /^(?:audio\/)?(?:x-)?flac$/i))
    return { format: "flac", mediaType: "audio/flac" };
  const asked = askedFormatName(subject);
  const isOther = asked !== undefined && !/^(?:audio\/)?(?:x-)?wave?$/i.test(asked);
  return { format: "wav", mediaType: "audio/wav", ...(isOther ? { instead: asked } : {}) };
}

/** Maximum side length of a clip in pixels. A placeholder need not be larger. */
const widestClip = 512;

/** The requested size, reduced if necessary. It is even because colours are stored for every second pixel. */
function clipSize(subject: Subject): Dimensions {
  const { width, height } = readDimensions(subject);
  const shrink = Math.min(1, widestClip / Math.max(width, height));
  const even = (length: number): number => Math.max(16, Math.round((length * shrink) / 2) * 2);
  return { width: even(width), height: even(height) };
}
