/**
 * The VP8 keyframe of a lossy WebP: the content of its chunk `VP8 `.
 * WebP container: https://developers.google.com/speed/webp/docs/riff_container
 * @throws if the WebP is lossless.
 */
export function keyframeOf(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const nameAt = (offset: number): string => String.fromCharCode(...webp.subarray(offset, offset + 4));
  for (let offset = 12; offset + 8 <= webp.length; ) {
    const length = view.getUint32(offset + 4, true);
    if (nameAt(offset) === "VP8 ") return webp.subarray(offset + 8, offset + 8 + length);
    offset += 8 + length + (length % 2);
  }
  throw new Error("This WebP has no lossy picture.");
}
