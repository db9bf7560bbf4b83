import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";
import { advised, finding } from "../../findings/finding.js";
import type { PreparedPage } from "./prepared-page.js";

/**
 * The schemes that requirements name and no file declares. The name alone does not define where the key is sent: such a
 * scheme is read as a bearer token, or as `basic` where its name contains that. Each is reported once, at the first
 * operation that needs it.
 *
 * @param common `security` of the document.
 * @param declared The declared schemes.
 */
export function undeclaredSchemes(
  pages: readonly PreparedPage[],
  common: readonly JsonValue[],
  declared: JsonObject,
  diagnostics: Diagnostics,
): JsonObject {
  const added: JsonObject = {};
  for (const page of pages) {
    const own = page.extra?.["security"];
    for (const name of schemeNames(Array.isArray(own) ? own : common)) {
      if (Object.hasOwn(declared, name) || Object.hasOwn(added, name)) continue;
      const scheme = { type: "http", scheme: /basic/i.test(name) ? "basic" : "bearer" };
      added[name] = scheme;
      const message = phrase`The operation needs the security scheme ${JSON.stringify(name)}, which nothing declares; it is read as ${JSON.stringify(scheme)}`;
      const made = finding("repaired-declaration", message, page.location);
      diagnostics.report({
        ...made,
        ...advised(phrase`Declare it under components.securitySchemes, on the page or in overlay.yaml.`),
      });
    }
  }
  return added;
}

function schemeNames(requirements: readonly JsonValue[]): string[] {
  return requirements.flatMap((one) => (isJsonObject(one) ? Object.keys(one) : []));
}
