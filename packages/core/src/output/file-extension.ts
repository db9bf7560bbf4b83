/** Extensions that are not the second half of their media type. */
const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "audio/mpeg": "mp3",
  "audio/x-wav": "wav",
  "audio/mp4": "m4a",
  "video/quicktime": "mov",
  "text/plain": "txt",
  "model/gltf-binary": "glb",
};

/** What files of a media type end in; `undefined` where that is not known. */
export function extensionOf(contentType: string): string | undefined {
  return extensions[contentType] ?? /^[^/]+\/(\w{2,5})$/.exec(contentType)?.[1];
}
