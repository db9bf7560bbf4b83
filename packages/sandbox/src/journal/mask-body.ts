import {
  isJsonObject,
  isSecretName,
  type JsonObject,
  type JsonValue,
  setProperty,
} from "../document/contract.js";

/** The replacement for a key. */
export const masked = "***";

/** A body without the values of members whose names indicate keys. The body itself if it has none. */
export function maskBody(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map(maskBody);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  let copy: JsonObject | undefined;
  for (const [name, member] of Object.entries(value)) {
    const isHidden = typeof member === "string" && member !== "" && isSecretName(name, "member");
    const shown = isHidden ? masked : maskBody(member);
    if (shown === member) continue;
    copy ??= { ...value };
    setProperty(copy, name, shown);
  }
  return copy ?? value;
}
