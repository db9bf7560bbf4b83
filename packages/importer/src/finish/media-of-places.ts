import { pointerSegments } from "../document/json-pointer.js";
import type { MediaKind } from "../document/model.js";
import { identifierWords } from "../names/identifier.js";

/** Words in a field's name that indicate its media. */
const words: readonly (readonly [MediaKind, ReadonlySet<string>])[] = [
  ["video", new Set(["video", "videos", "movie", "clip", "clips", "mp4"])],
  ["image", new Set(["image", "images", "img", "imgs", "picture", "pictures", "photo", "photos", "png"])],
  ["audio", new Set(["audio", "audios", "song", "songs", "music", "speech", "mp3", "wav"])],
];

/**
 * The media that the names of an output's pointers indicate: `/data/video_url` → video. Undefined where they indicate
 * several kinds, or none.
 */
export function mediaOfPlaces(pointers: readonly string[]): MediaKind | undefined {
  const named = new Set(
    pointers.flatMap((pointer) => {
      const last = pointerSegments(pointer).findLast((segment) => segment !== "*" && !/^\d+$/.test(segment));
      const found = identifierWords(last ?? "");
      if (isAccessoryName(last ?? "")) return [];
      return words.filter(([, set]) => found.some((word) => set.has(word))).map(([kind]) => kind);
    }),
  );
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** Whether a name is that of a picture about an output, such as the cover of a video: it is not a separate output. */
export function isAccessoryName(name: string): boolean {
  return identifierWords(name).some((word) => accessories.has(word.toLowerCase()));
}

const accessories: ReadonlySet<string> = new Set(["cover", "thumbnail", "poster", "preview", "spritesheet"]);
