/** A name without case, `_` and `-`: `StatusCode` and `status_code` are `statuscode`. */
export function plainName(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}

/** The properties of an object by their names as `plainName` writes them; the first of equal ones. */
export function plainNames(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body)) {
    const plain = plainName(name);
    if (!fields.has(plain)) fields.set(plain, value);
  }
  return fields;
}
