/**
 * The properties of an object by their names without case, `_` and `-`: `StatusCode` and `status_code` are
 * `statuscode`.
 */
export function plainNames(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body)) {
    const plain = name.replace(/[_-]/g, "").toLowerCase();
    if (!fields.has(plain)) fields.set(plain, value);
  }
  return fields;
}
