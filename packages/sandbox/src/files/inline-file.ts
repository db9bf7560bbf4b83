import type { GivenFile } from "./given-file.js";
import { wordsOfWave } from "./wave-words.js";

/** The file contained in an address: a `data:` URL, or base64. */
export function openInline(address: string): GivenFile | undefined {
  const bytes = inlineBytes(address);
  return bytes && bytesAs(bytes);
}

/** Bytes as a file. */
export function bytesAs(bytes: Uint8Array): GivenFile {
  const words = wordsOfWave(bytes);
  return { bytes: () => Promise.resolve(bytes), ...(words === undefined ? {} : { words }) };
}

/** Minimum length of base64 to be treated as a file. Ids are shorter. */
const shortestBase64 = 128;

function inlineBytes(address: string): Uint8Array | undefined {
  const comma = address.startsWith("data:") ? address.indexOf(",") : -1;
  const isBase64 = comma < 0 ? address.length >= shortestBase64 : /;base64$/i.test(address.slice(0, comma));
  try {
    if (comma >= 0 && !isBase64)
      return new TextEncoder().encode(decodeURIComponent(address.slice(comma + 1)));
    if (!isBase64) return undefined;
    const text = address.slice(comma + 1);
    if (!/^[A-Za-z0-9+/=\s_-]{64}/.test(text)) return undefined;
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}
