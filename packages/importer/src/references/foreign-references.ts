/** A `$ref` as JSON and YAML write it, that does not start in the file itself. */
const written =
  /\$ref["']?[ \t]*:[ \t]*(?:"([^"#\\](?:[^"\\\n]|\\.)*)"|'([^'#\n][^'\n]*)'|([^\s"'#,{}[\]][^\s,{}[\]]*))/g;

/**
 * The references of a text that lead out of it, each once and as written. They are found in the text alone, and so in
 * an example, too: what they are found for is to have the files at hand.
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
