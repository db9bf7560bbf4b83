import { encodeImage } from "../image/encode-image.js";
import { readEncoding } from "../image/image-format.js";
import type { PlannedFile } from "../render/planned-output.js";
import type { Subject } from "../render/subject.js";
import { compose } from "./compose.js";
import { encodeWav } from "./encode-wav.js";
import { drawSpectrogram } from "./spectrogram.js";
import { type Sound, toMono } from "./waveform.js";

/** Sounds by subject, so that a sound and its spectrogram are composed once. */
const sounds = new WeakMap<Subject, Map<number, Promise<Sound>>>();

/** A sound of an output: a WAV, whatever a model's own format is, because everything plays it. */
export function planSound(
  subject: Subject,
  index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  return {
    name: `${base}.wav`,
    mediaType: "audio/wav",
    render: async () =>
      encodeWav(await soundOf(subject, index), {
        ISFT: "Corsac sandbox",
        ICMT: `Made by the Corsac sandbox, no model output. Asked of ${subject.model.id}: ${subject.texts.join(" / ")}`,
      }),
  };
}

/** The spectrogram of the sound of the same output. */
export function planSpectrogram(
  subject: Subject,
  index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  const declared = readEncoding(subject);
  const encoding = { ...declared, format: "png", extension: "png", mediaType: "image/png" } as const;
  return {
    name: `${base}.${encoding.extension}`,
    mediaType: encoding.mediaType,
    render: async () =>
      encodeImage(await drawSpectrogram(toMono(await soundOf(subject, index))), encoding, subject),
  };
}

function soundOf(subject: Subject, index: number): Promise<Sound> {
  const present = sounds.get(subject) ?? new Map<number, Promise<Sound>>();
  sounds.set(subject, present);
  const sound = present.get(index) ?? compose(subject, index);
  present.set(index, sound);
  return sound;
}
