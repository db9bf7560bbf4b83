import { pointerSegments } from "@corsac/importer/document";

/** The field of a role's pointer, where it is a top-level field of the input. */
export function roleField(pointer: string | undefined): string | undefined {
  const [field, ...below] = pointerSegments(pointer ?? "");
  return field === "" || below.length > 0 ? undefined : field;
}
