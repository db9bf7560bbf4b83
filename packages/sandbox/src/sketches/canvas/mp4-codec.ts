/** Codecs that browsers may encode and MP4 supports, the most widely supported first. */
const codecs = [
  { codec: "avc1.42001f", name: "avc" },
  { codec: "vp09.00.10.08", name: "vp9" },
] as const;

/** Bits a second. */
export const bitrate: number = 1_500_000;

/** The codec for clips in this browser. Undefined if it supports none. */
export async function mp4Codec(): Promise<(typeof codecs)[number] | undefined> {
  if (!("VideoEncoder" in globalThis)) return undefined;
  for (const one of codecs) {
    const config = { codec: one.codec, width: 512, height: 512, bitrate };
    const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
    if (supported === true) return one;
  }
  return undefined;
}
