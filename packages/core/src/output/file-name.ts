/** Generic formats that other formats are based on: a file named `data.json` is text, and keeps its name. */
const generic: readonly string[] = ["txt", "xml", "zip", "gz"];

/** Whether an extension is that of a generic format. */
export function isGeneric(extension: string | undefined): boolean {
  return extension !== undefined && generic.includes(extension);
}

/** The maximum number of characters of a name: file systems allow 255 bytes. */
const longest = 80;

/**
 * A file name from a URL: the last part of its path, without characters that file systems could misinterpret, and with
 * the correct extension, if known.
 */
export function fileName(url: string, right: string | undefined): string {
  const [, last = ""] = /^https?:\/\/[^?#]+\/([^/?#]*)/i.exec(url) ?? [];
  const name = decode(last)
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|\.+$/g, "")
    // Names of devices, which on Windows are reserved even with an extension.
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, "$1-file");
  const [, stem = "", extension = ""] = /^(.*?)(\.\w{1,5})?$/.exec(name) ?? [];
  const isRight =
    !right ||
    (isGeneric(right) && extension !== "") ||
    extension.toLowerCase().replace("jpeg", "jpg") === `.${right}`;
  return ([...stem].slice(0, longest).join("") || "output") + (isRight ? extension : `.${right}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
