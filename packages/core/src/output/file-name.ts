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

/** The most signs of a name: file systems take 255 bytes. */
const longest = 80;

/**
 * A file name from a URL: the last part of its path, without anything a file system could misread, and with the
 * extension of what the file is, where that is known.
 */
export function fileName(url: string, contentType: string | undefined): string {
  const path = /^data:/i.test(url) || !URL.canParse(url) ? "" : new URL(url).pathname;
  const name = decode(path.split("/").at(-1) ?? "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|\.+$/g, "")
    // Names of devices, on Windows even with an extension.
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, "$1-file");
  const [, stem = "", extension = ""] = /^(.*?)(\.\w{1,5})?$/.exec(name) ?? [];
  const right = extensionOf(contentType);
  const isRight = right === undefined || extension.toLowerCase().replace("jpeg", "jpg") === `.${right}`;
  return ([...stem].slice(0, longest).join("") || "output") + (isRight ? extension : `.${right}`);
}

function extensionOf(contentType = ""): string | undefined {
  return extensions[contentType] ?? /^[^/]+\/(\w{2,5})$/.exec(contentType)?.[1];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
