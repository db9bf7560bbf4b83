import { maskSecrets } from "../diagnostics/mask-secrets.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { setProperty } from "../document/set-property.js";

/** Names of members that hold a secret, whatever it looks like. */
const secretName =
  /^(?:.*[_-])?(?:api[_-]?key|apikey|token|secret|password|passwd|authorization|cookie|signature)$/i;
/** Query parameters that open a file to whoever has the address. */
const secretParameter = /([?&](?:[\w-]*(?:signature|token|credential|key|policy|sig|expires))=)[^&#\s]+/gi;

/** An answer that can be written into a file: keys, tokens and signatures of addresses are masked. */
export function maskAnswer(value: JsonValue, name = ""): JsonValue {
  if (typeof value === "string") {
    if (secretName.test(name) && value !== "") return "***";
    return maskSecrets(value).replace(secretParameter, "$1***");
  }
  if (Array.isArray(value)) return value.map((item) => maskAnswer(item, name));
  if (value === null || typeof value !== "object") return value;
  const masked: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setProperty(masked, key, maskAnswer(item, key));
  return masked;
}
