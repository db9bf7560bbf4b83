/** Preferences of a request to the sandbox, such as `Prefer: code=404, example=missing`. */
export interface Preferences {
  /** The requested status as it was sent. It may be invalid. */
  code?: string;
  /** The name of the requested example. */
  example?: string;
}

/** Parses the preferences of `Prefer` (RFC 7240) that select a documented response. */
export function readPreferences(header: string | null): Preferences {
  const found: Preferences = {};
  if (header === null) return found;
  for (const preference of header.split(/[,;]/)) {
    const equals = preference.indexOf("=");
    const name = preference.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const value = preference
      .slice(equals + 1)
      .trim()
      .replaceAll('"', "");
    if (name === "code" && value !== "") found.code = value;
    if (name === "example" && value !== "") found.example = value;
  }
  return found;
}
