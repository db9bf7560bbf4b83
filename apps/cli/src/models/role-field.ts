import { pointerSegments } from "@corsac/importer/document";

/** The field that a role's pointer names, where it is one of the input's own. */
export function roleField(pointer: string | undefined): string | undefined {
  const [field, ...below] = pointerSegments(pointer ?? "");
  return field === "" || below.length > 0 ? undefined : field;
}
