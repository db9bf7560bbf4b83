/** The field that a role's pointer names, where it is one of the input's own. */
export function roleField(pointer: string | undefined): string | undefined {
  if (pointer === undefined || !/^\/[^/]+$/.test(pointer)) return undefined;
  return pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
}
