/** The leaves of an output with their keys: `https://…`, `audio: https://…`. */
export function collectTexts(output: unknown, key = ""): string[] {
  if (output === undefined || output === null) return [];
  if (Array.isArray(output)) return output.flatMap((item) => collectTexts(item, key));
  if (typeof output === "object")
    return Object.entries(output).flatMap(([name, value]) =>
      collectTexts(value, key === "" ? name : `${key}.${name}`),
    );
  return [key === "" ? String(output) : `${key}: ${String(output)}`];
}
