/**
 * Names that Windows keeps for devices, in any case and with any extension.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Only characters that are safe in common file systems and shells, and no name of a device. */
export function safeName(text: string): string {
  const name = text.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "") || "output";
  return device.test(name) ? `_${name}` : name;
}
