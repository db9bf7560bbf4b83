import type { Diagnostic, SourceFile } from "@corsac/importer";

/** Facts without evidence, grouped by position: the lines and the remedy are shown once. */
export async function renderMissing(
  missing: readonly Diagnostic[],
  sources: readonly SourceFile[],
  color: boolean,
): Promise<string[]> {
  const { formatDiagnostic } = await import("@corsac/importer");
  const places = new Map<string, Diagnostic[]>();
  for (const diagnostic of missing) {
    const key = JSON.stringify([diagnostic.location, diagnostic.hint]);
    places.set(key, [...(places.get(key) ?? []), diagnostic]);
  }
  return [...places.values()].map((those) =>
    those
      .map((diagnostic, index) => {
        const { location: _, hint: __, ...alone } = diagnostic;
        const shown = index === those.length - 1 ? diagnostic : alone;
        return formatDiagnostic(shown, sources, { color }).trimEnd();
      })
      .join("\n"),
  );
}
