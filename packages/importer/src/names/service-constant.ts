import { isExportName } from "./identifier.js";

/**
 * The name of the exported constant of a service: `acme-images.v2` → `acmeImagesV2`, `302ai` → `service302ai`;
 * undefined if the service's name has no character that is valid in an identifier.
 */
export function serviceConstant(name: string): string | undefined {
  const words = name.split(/[^\p{ID_Continue}]+/u).filter((word) => word !== "");
  const joined = words.map((word, index) => (index === 0 ? word : capitalized(word))).join("");
  return [joined, `service${capitalized(joined)}`].find(
    (candidate) => joined !== "" && isExportName(candidate),
  );
}

function capitalized(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}
