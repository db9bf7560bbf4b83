import { isExportName, serviceConstant } from "@corsac/importer";
import { CodegenError } from "../codegen-error.js";

/** The text, which must be an identifier; `what` is used in the error message. */
export function requireIdentifier(text: string, what: string): string {
  if (isExportName(text)) return text;
  throw new CodegenError("name-invalid", `${what}: ${JSON.stringify(text)} cannot be a TypeScript name`, {
    hint: "Correct it in the service's names.yaml: letters, digits, _ and $, not starting with a digit.",
  });
}

/** `sdxl` → `Sdxl`: the start of a model's type names. */
export function pascalCase(identifier: string): string {
  const [first = "", ...rest] = identifier;
  return first.toUpperCase() + rest.join("");
}

/** A service's name as an identifier: `acme-images.v2` → `acmeImagesV2`. */
export function serviceIdentifier(name: string): string {
  return serviceConstant(name) ?? requireIdentifier(name, `service ${JSON.stringify(name)}`);
}
