/** A `$ref` in JSON or YAML whose target is outside of the file. */
const written =
  /\$ref["']?[ \t]*:[ \t]*(?:"([^"#\\](?:[^"\\\n]|\\.)*)"|'([^'#\n][^'\n]*)'|([^\s"'#,{}[\]][^\s,{}[\]]*))/g;

/**
 * The references of a text to other files, each once and as written. They are found in the text, and so also in
 * examples: they only determine which files to load.
 */
export function foreignReferences(text: string): string[] {
  const found = new Set<string>();
  for (const [, double, single, plain] of text.matchAll(written)) {
    found.add(double === undefined ? (single ?? plain ?? "") : unescaped(double));
  }
  return [...found];
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
