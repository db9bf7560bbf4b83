import { isExportName } from "./identifier.js";

/**
 * The name of the exported constant that stands for a service: `acme-images.v2` → `acmeImagesV2`, `302ai` →
 * `service302ai`; undefined where the service's name has no character that an identifier can have.
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
