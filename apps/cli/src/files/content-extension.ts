import { extname } from "node:path";

/** Text formats, which `file-type` cannot detect from their bytes. */
const textTypes: Readonly<Record<string, string>> = {
  "application/json": "json",
  "image/svg+xml": "svg",
  "text/csv": "csv",
  "text/html": "html",
  "text/markdown": "md",
  "text/plain": "txt",
};

function fromUrl(url: string): string | undefined {
  if (!URL.canParse(url) || url.startsWith("data:")) return undefined;
  const extension = extname(new URL(url).pathname).slice(1).toLowerCase();
  return /^[a-z0-9]{1,5}$/.test(extension) ? extension : undefined;
}

/**
 * The correct extension of a file, without dot: by its bytes, else by its media type, else by its URL, else `bin`. The
 * bytes come first because gateways mislabel files.
 */
export async function contentExtension(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Promise<string> {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined && found.ext !== "xml") return found.ext;
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return textTypes[mediaType] ?? fromUrl(url) ?? "bin";
}
