import { maskSecrets } from "../diagnostics/mask-secrets.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isSecretName } from "../document/secret-name.js";
import { setProperty } from "../document/set-property.js";

/** Query parameters that grant access to a file to anyone with the URL. */
const secretParameter = /([?&](?:[\w-]*(?:signature|token|credential|key|policy|sig|expires))=)[^&#\s]+/gi;

/** A copy of a response that may be written to a file: keys, tokens and signatures of URLs are masked. */
export function maskAnswer(value: JsonValue, name = ""): JsonValue {
  if (typeof value === "string") {
    if (isSecretName(name, "member") && value !== "") return "***";
    return maskSecrets(value).replace(secretParameter, "$1***");
  }
  if (Array.isArray(value)) return value.map((item) => maskAnswer(item, name));
  if (value === null || typeof value !== "object") return value;
  const masked: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setProperty(masked, key, maskAnswer(item, key));
  return masked;
}
