import { declaredTypes } from "./image-format.js";
import { roleValue, type Subject } from "./subject.js";

/** Names of formats of sounds and clips, alone or as a media type. */
const formatName =
  /^(?:(?:audio|video)\/)?(?:mp3|mpeg|wav|wave|x-wav|ogg|opus|aac|(?:x-)?flac|pcm|m4a|mp4|webm|mov|avi|gif)$/i;

/** Raw samples, without a header. */
export const pcm: RegExp = /^(?:audio\/)?pcm$/i;
/** The media type of raw samples. */
export const pcmType = "audio/pcm";

/** The format of a sound or a clip that the input requests by role. */
export function askedFormatName(subject: Subject): string | undefined {
  const asked = roleValue(subject, "format");
  return typeof asked === "string" && formatName.test(asked.trim()) ? asked.trim() : undefined;
}

/** Whether the input requests a format by role. Otherwise the declaration in the output's schema applies. */
export function asksForFormat(subject: Subject, format: RegExp): boolean {
  const asked = askedFormatName(subject);
  if (asked !== undefined) return format.test(asked);
  return declaredTypes(subject.model.outputSchema).some((type) => format.test(type.trim()));
}
