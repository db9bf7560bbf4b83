/** Extensions that differ from the subtype of their media type. */
const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "audio/mpeg": "mp3",
  "audio/x-wav": "wav",
  "audio/mp4": "m4a",
  "video/quicktime": "mov",
  "audio/midi": "mid",
  "image/vnd.adobe.photoshop": "psd",
  "image/vnd.radiance": "hdr",
  "image/x-canon-cr3": "cr3",
  "image/x-exr": "exr",
  "image/x-icon": "ico",
  "video/3gpp": "3gp",
  "video/mp2t": "ts",
  "video/x-flv": "flv",
  "video/x-matroska": "mkv",
  "video/x-ms-asf": "asf",
  "video/x-msvideo": "avi",
  "application/gzip": "gz",
  "text/plain": "txt",
  "model/gltf-binary": "glb",
};

/** The extension of files of a media type; `undefined` if it is not known. */
export function extensionOf(contentType: string): string | undefined {
  return extensions[contentType] ?? /^[^/]+\/(\w{2,5})$/.exec(contentType)?.[1];
}
