/** A small image for the conversation. */
export interface Preview {
  /** Base64. */
  readonly data: string;
  readonly mimeType: string;
}

/** The longer side of a preview, in pixels. */
const side = 256;
/** The maximum number of bytes of an image that is its own preview. */
const small = 48 * 1024;
/** Formats that hosts display. */
const shown = /^image\/(png|jpeg|webp|gif)$/;

/**
 * A preview of an image: created with sharp if it is installed, otherwise the image itself if it is small. Large inline
 * images exceed the limits of hosts.
 */
export async function previewOf(bytes: Uint8Array, mediaType: string): Promise<Preview | undefined> {
  if (!shown.test(mediaType)) return undefined;
  if (bytes.byteLength <= small) return { data: Buffer.from(bytes).toString("base64"), mimeType: mediaType };
  const sharp = await import("sharp").then(
    (module) => module.default,
    () => undefined,
  );
  // An image that sharp cannot read has no preview; the file itself is still saved.
  const reduced = await sharp?.(bytes)
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 70 })
    .toBuffer()
    .catch(() => undefined);
  return reduced && { data: reduced.toString("base64"), mimeType: "image/webp" };
}
