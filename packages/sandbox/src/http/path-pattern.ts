/** A documented path, prepared for matching. */
export interface PathPattern {
  /** The names of its parameters, in order. */
  names: readonly string[];
  /** The values of the parameters, still encoded. Undefined if the path does not match. */
  match(path: string): readonly string[] | undefined;
}

/**
 * Creates the pattern of a documented path, in which `{name}` matches one or more characters without a slash. Of
 * several parameters in one segment, the first matches greedily. They are split without a regular expression, which
 * would take exponential time.
 * @param wide Parameters that may contain slashes.
 */
export function pathPattern(documented: string, wide: ReadonlySet<string>): PathPattern {
  const segments = documented.split("/").map((segment) => segment.split(/\{([^{}]*)\}/));
  const names = segments.flatMap((parts) => parts.filter((_part, index) => index % 2 === 1));
  const source = segments.map((parts) => {
    const [literal = "", name, end = ""] = parts;
    if (name === undefined) return escaped(literal);
    const isWide = parts.some((part, index) => index % 2 === 1 && wide.has(part));
    const value = isWide ? "(.+)" : "([^/]+)";
    return parts.length === 3 ? `${escaped(literal)}${value}${escaped(end)}` : value;
  });
  const expression = new RegExp(`^${source.join("/")}$`);
  const withNames = segments.filter((parts) => parts.length > 1);
  const isPlain = withNames.every((parts) => parts.length === 3);
  // Most paths differ in their start, which is compared faster than the expression.
  const start = names.length === 0 ? documented : documented.slice(0, documented.indexOf("{"));
  return {
    names,
    match: (path) => {
      if (!path.startsWith(start)) return undefined;
      const found = expression.exec(path)?.slice(1);
      if (!found || isPlain) return found;
      const values = withNames.map((parts, index) => valuesOf(parts, found[index] ?? ""));
      return values.some((one) => one === undefined) ? undefined : values.flatMap((one) => one ?? []);
    },
  };
}

/**
 * The values of the parameters of one segment, from its end.
 * @param parts Literal texts, and between them the names of parameters.
 */
function valuesOf(parts: readonly string[], text: string): readonly string[] | undefined {
  if (parts.length === 3) return [text];
  const literals = parts.filter((_part, index) => index % 2 === 0);
  const first = literals.shift() ?? "";
  const last = literals.pop() ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  let end = text.length - last.length;
  const values: string[] = [];
  for (const literal of literals.reverse()) {
    const start =
      literal === ""
        ? boundary(text, first.length, end)
        : text.lastIndexOf(literal, end - literal.length - 1);
    if (start <= first.length || start + literal.length >= end) return undefined;
    values.unshift(text.slice(start + literal.length, end));
    end = start;
  }
  return end > first.length ? [text.slice(first.length, end), ...values] : undefined;
}

/**
 * The start of the second of two adjacent parameters, such as `{id}{extension}`: the last character that is neither a
 * letter nor a digit, otherwise the last character.
 */
function boundary(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (/[^\p{L}\p{N}]/u.test(text.charAt(at))) return at;
  return end - 1;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
