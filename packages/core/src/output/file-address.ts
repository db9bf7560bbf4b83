/**
 * The URL of a file from the text that a service returns: surrounding spaces are removed, and a relative URL
 * (`/out/1.png`, `1.png`, `//host/1.png`) is resolved against the URL of the response.
 *
 * @returns `undefined` where it is neither a data URL nor a web URL
 */
export function fileAddress(text: string, base: string): string | undefined {
  const address = text.trim();
  if (/^data:/i.test(address)) return address;
  if (address === "") return undefined;
  try {
    const resolved = new URL(address, base);
    if (!/^https?:$/.test(resolved.protocol)) return undefined;
    // An absolute URL is kept as the service wrote it.
    return /^https?:\/\//i.test(address) ? address : resolved.href;
  } catch {
    return undefined;
  }
}
