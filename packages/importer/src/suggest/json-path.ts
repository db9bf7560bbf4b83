/** A normalised JSONPath (RFC 9535) to a position, in the short form where a name allows it: `$.paths['/v1'].get`. */
export function jsonPath(segments: readonly (string | number)[]): string {
  const written = segments.map((segment) => {
    if (typeof segment === "number") return `[${segment}]`;
    if (/^[A-Za-z_]\w*$/.test(segment)) return `.${segment}`;
    return `['${segment.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
  });
  return `$${written.join("")}`;
}
