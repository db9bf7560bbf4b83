import type { MediaKind } from "@corsac/importer/document";
import type { PhraseKey } from "../phrases/english.js";

const phrases: Readonly<Record<MediaKind, PhraseKey>> = {
  image: "makesImage",
  audio: "makesAudio",
  video: "makesVideo",
  text: "makesText",
  file: "makesFile",
};

/** The key of the text for the kind of a model's output. */
export function mediaPhrase(media: MediaKind): PhraseKey {
  return phrases[media];
}
