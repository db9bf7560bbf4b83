import { CodegenError } from "../codegen-error.js";

/** Names that Windows keeps for devices, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name from documentation as the name of one file or folder: ASCII letters, digits, `.`, `_` and `-`; never
 * a path, hidden, or a device of Windows. `../../x` → `x`.
 */
export function fileName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/[.-]{2,}/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, 100);
  if (plain === "") {
    throw new CodegenError("name-invalid", `${JSON.stringify(name)} cannot be the name of a file`, {
      hint: "Give it a name of ASCII letters, digits, dots and dashes in the service's names.yaml.",
    });
  }
  return device.test(plain) ? `_${plain}` : plain;
}
