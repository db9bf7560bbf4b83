/** The prefix of the sandbox's comment in a sound, before the prompt. */
const before = /^Made by the Corsac sandbox, no model output\. Asked of [^:]{0,200}: /;

/**
 * The text that a sound of the sandbox was made from, from its comment (LIST INFO, ICMT). Undefined for other files.
 */
export function wordsOfWave(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameAt = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || nameAt(0) !== "RIFF" || nameAt(8) !== "WAVE") return undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const isList = nameAt(at) === "LIST" && nameAt(at + 8) === "INFO";
    if (nameAt(at) === "ICMT") {
      const text = new TextDecoder().decode(bytes.subarray(at + 8, at + 8 + length)).replace(/\0+$/, "");
      return before.test(text) ? text.replace(before, "") : undefined;
    }
    // A list contains the next chunks; other chunks are skipped.
    at += isList ? 12 : 8 + length + (length % 2);
  }
  return undefined;
}
