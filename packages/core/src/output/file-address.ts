/**
 * The address of a file as a service gives it: spaces around it are dropped, and what is relative (`/out/1.png`,
 * `1.png`, `//host/1.png`) is resolved against the address of the response it stands in.
 *
 * @returns `undefined` where it is neither a data URL nor of the web
 */
export function fileAddress(text: string, base: string): string | undefined {
  const address = text.trim();
  if (/^data:/i.test(address)) return address;
  if (address === "") return undefined;
  try {
    const resolved = new URL(address, base);
    if (!/^https?:$/.test(resolved.protocol)) return undefined;
    // What is whole already is shown as the service wrote it.
    return /^https?:\/\//i.test(address) ? address : resolved.href;
  } catch {
    return undefined;
  }
}
