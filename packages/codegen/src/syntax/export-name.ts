/** Any text as the start of an exported name: `list-models` → `listModels`, `2fa` → `_2fa`. */
export function exportName(text: string): string {
  const [first = "", ...rest] = text.split(/[^\p{ID_Continue}$]+/u).filter(Boolean);
  const name = first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}
