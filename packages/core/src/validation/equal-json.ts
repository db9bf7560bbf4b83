import { isJsonObject } from "../json/json-object.js";

/**
 * Whether two JSON values are equal, independent of the order of properties; properties that are undefined are ignored.
 */
export function equalJson(left: unknown, right: unknown): boolean {
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => equalJson(item, right[index]))
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return left === right;
  const given = (value: Readonly<Record<string, unknown>>): string[] =>
    Object.keys(value).filter((name) => value[name] !== undefined);
  const names = given(left);
  return (
    names.length === given(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equalJson(left[name], right[name]))
  );
}
