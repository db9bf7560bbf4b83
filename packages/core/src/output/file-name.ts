/** Extensions of the media types that predictions make. */
const extensions: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/svg+xml": "svg",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "text/plain": "txt",
  "application/json": "json",
};

/** A file name from a URL: the last part of its path, without anything a file system could misread. */
export function fileName(url: string, contentType: string | undefined): string {
  const path = url.startsWith("data:") || !URL.canParse(url) ? "" : new URL(url).pathname;
  const last = path.split("/").at(-1) ?? "";
  const name =
    decode(last)
      .replace(/[^\p{L}\p{N}._-]+/gu, "-")
      .replace(/^[.-]+/, "") || "output";
  const extension = contentType === undefined ? undefined : extensions[contentType];
  return extension === undefined || /\.\w{1,5}$/.test(name) ? name : `${name}.${extension}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
