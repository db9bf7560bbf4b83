import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember } from "../../document/json-values.js";
import { operationMethods } from "../../document/operations.js";
import type { SourcedText, SourcedValue } from "../../positions/sourced-value.js";
import type { FileReading, Page } from "../page.js";
import { plainComponents31, plainRootFact, reportUnsaid } from "./beyond-openapi-31.js";
import { followReference } from "./follow-reference.js";
import { withReusableTargets } from "./inner-references.js";
import { openApiOperation } from "./openapi-operation.js";
import { plainInfo, plainServers } from "./root-facts.js";
import { withoutCombinations } from "./security-combinations.js";
import { plainSecuritySchemes } from "./security-schemes.js";
import { isSwagger, upgradeSwagger } from "./upgrade-swagger.js";

const rootKeys = ["info", "servers", "security", "tags", "externalDocs", "webhooks"];

/**
 * The operations and components of an OpenAPI document of any version, including Swagger 2.0.
 *
 * @param title The title of the page that contains it, for an operation without one.
 */
export function openApiReading(
  written: SourcedValue,
  diagnostics: Diagnostics,
  title?: SourcedText,
): FileReading {
  const isOld = isSwagger(written);
  const linked = withReusableTargets(written, isOld, diagnostics);
  const root = isOld ? upgradeSwagger(linked, diagnostics) : linked;
  const pages: Page[] = [];
  for (const path of Object.keys(objectMember(root.value, "paths"))) {
    const entry = root.get(appendPointer("/paths", path));
    const item = entry && followReference(entry, root);
    if (item === undefined || path.startsWith("x-")) continue;
    reportUnsaid(item, path, diagnostics);
    for (const method of operationMethods) {
      if (!isJsonObject(member(item.value, method))) continue;
      const page = openApiOperation(root, item, path, method, diagnostics);
      if (page !== undefined)
        pages.push(page.title === undefined && title !== undefined ? { ...page, title } : page);
    }
  }
  const sourced = root.get("/components");
  const declared = plainComponents31(objectMember(root.value, "components"));
  const { schemes, unknown } = plainSecuritySchemes(root.get("/components") ?? root.with({}), diagnostics);
  const { components, spellOut } = withoutCombinations(
    declared["securitySchemes"] === undefined ? declared : { ...declared, securitySchemes: schemes },
    unknown,
  );
  const facts: JsonObject = {};
  // Foreign extensions are kept; `x-corsac-` extensions are generated again.
  for (const [key, value] of Object.entries(isJsonObject(root.value) ? root.value : {})) {
    if (key.startsWith("x-") && !key.startsWith("x-corsac-")) facts[key] = value;
  }
  for (const key of rootKeys) {
    const value = member(root.value, key);
    if (value === undefined) continue;
    const plain = plainRootFact(key, value);
    if (key === "security") facts[key] = spellOut(value);
    else if (key === "info") facts[key] = plainInfo(root, plain, diagnostics);
    else if (key === "servers") facts[key] = plainServers(root, plain, diagnostics);
    else facts[key] = plain;
  }
  for (const { extra } of pages) {
    if (extra?.["security"] !== undefined) extra["security"] = spellOut(extra["security"]);
  }
  const hasComponents = Object.values(objectMember(components, "schemas")).length > 0 || pages.length > 0;
  return {
    pages,
    ...(sourced === undefined || !hasComponents ? {} : { components: sourced.with(components) }),
    root: facts,
    written: root,
  };
}
