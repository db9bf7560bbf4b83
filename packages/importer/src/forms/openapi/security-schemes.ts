import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

const places = ["query", "header", "cookie"];
/** The URLs that each OAuth flow requires. */
const flowAddresses: Readonly<Record<string, readonly string[]>> = {
  implicit: ["authorizationUrl"],
  password: ["tokenUrl"],
  clientCredentials: ["tokenUrl"],
  authorizationCode: ["authorizationUrl", "tokenUrl"],
};
const schemeNames = [
  "bearer",
  "basic",
  "digest",
  "negotiate",
  "hoba",
  "mutual",
  "oauth",
  "scram-sha-1",
  "vapid",
];

/**
 * Converts the security schemes of a file to OpenAPI. Types that it does not have (`bearer`, `basic`, `token`) are
 * converted to equivalents. An unknown scheme is left out, with the requirements that contain it. Both are reported.
 *
 * @param components The file's components, with positions.
 * @returns The known schemes, and the names of those left out.
 */
export function plainSecuritySchemes(
  components: SourcedValue,
  diagnostics: Diagnostics,
): { schemes: JsonObject; unknown: ReadonlySet<string> } {
  const schemes: JsonObject = {};
  const unknown = new Set<string>();
  for (const [name, scheme] of Object.entries(objectMember(components.value, "securitySchemes"))) {
    const at = components.at(appendPointer("/securitySchemes", name));
    const plain = isJsonObject(scheme) ? plainScheme(name, scheme) : undefined;
    if (plain === undefined) {
      unknown.add(name);
      const message = phrase`The security scheme "${name}" is of no type that OpenAPI has; it was left out`;
      diagnostics.report(finding("left-out", message, at));
      continue;
    }
    schemes[name] = plain;
    if (plain === scheme) continue;
    const { description: _, ...words } = plain;
    const message = phrase`The security scheme "${name}" is not in the form of OpenAPI; it is read as ${JSON.stringify(words)}`;
    diagnostics.report(finding("repaired-declaration", message, at));
  }
  return { schemes, unknown };
}

/** The scheme itself if it is valid; its equivalent if that is clear. */
function plainScheme(name: string, written: JsonObject): JsonObject | undefined {
  if (typeof written["$ref"] === "string" || isSound(written)) return written;
  const type = squeezed(textMember(written, "type"));
  const scheme = textMember(written, "scheme");
  const beside: JsonObject = pick(written, ["description"]);
  const http = (word: string): JsonObject => ({
    type: "http",
    scheme: word,
    ...(word === "bearer" ? pick(written, ["bearerFormat"]) : {}),
    ...beside,
  });
  if (type === "http") return http(scheme ?? (/basic/i.test(name) ? "basic" : "bearer"));
  if (type === "basic" || type === "httpbasic" || type === "basicauth") return http("basic");
  if (type === "digest") return http("digest");
  if (["bearer", "httpbearer", "bearertoken", "bearerauth", "jwt"].includes(type)) {
    return { ...http("bearer"), ...(type === "jwt" ? { bearerFormat: "JWT" } : {}) };
  }
  if (["oauth2", "oauth", "oauth20"].includes(type)) return oauth(written, beside);
  if (["openidconnect", "oidc"].includes(type)) {
    const url = textMember(written, "openIdConnectUrl") ?? textMember(written, "url");
    return url === undefined ? http("bearer") : { type: "openIdConnect", openIdConnectUrl: url, ...beside };
  }
  if (["apikey", "key", "token", "apitoken", "header", "query", "cookie", "custom"].includes(type)) {
    return apiKey(type, written, beside) ?? (type === "token" ? http("bearer") : undefined);
  }
  if (type === "" && scheme !== undefined && schemeNames.includes(scheme.toLowerCase())) return http(scheme);
  return type === "" ? apiKey(type, written, beside) : undefined;
}

/** An API key, by default in the header `Authorization`; undefined without a name, unless the type is an API key. */
function apiKey(type: string, written: JsonObject, beside: JsonObject): JsonObject | undefined {
  const statedPlace = textMember(written, "in")?.toLowerCase();
  const place =
    statedPlace !== undefined && places.includes(statedPlace)
      ? statedPlace
      : places.includes(type)
        ? type
        : undefined;
  const name = textMember(written, "name") ?? textMember(written, "key");
  if (name === undefined && type !== "apikey") return undefined;
  return { type: "apiKey", in: place ?? "header", name: name ?? "Authorization", ...beside };
}

/** A token from an OAuth server; an http bearer token if no valid flow is documented. */
function oauth(written: JsonObject, beside: JsonObject): JsonObject {
  const flows = Object.entries(objectMember(written, "flows")).filter(([name, flow]) => isFlow(name, flow));
  if (flows.length === 0) return { type: "http", scheme: "bearer", ...beside };
  const plain = flows.map(([name, flow]): [string, JsonValue] => [
    name,
    { ...(isJsonObject(flow) ? flow : {}), scopes: objectMember(flow, "scopes") },
  ]);
  return { type: "oauth2", flows: Object.fromEntries(plain), ...beside };
}

function isFlow(name: string, flow: JsonValue): boolean {
  const needed = Object.hasOwn(flowAddresses, name) ? flowAddresses[name] : undefined;
  return needed?.every((key) => textMember(flow, key) !== undefined) === true;
}

function isSound(scheme: JsonObject): boolean {
  switch (scheme["type"]) {
    case "apiKey":
      return textMember(scheme, "name") !== undefined && places.includes(textMember(scheme, "in") ?? "");
    case "http":
      return textMember(scheme, "scheme") !== undefined;
    case "oauth2": {
      const flows = Object.entries(objectMember(scheme, "flows"));
      return (
        flows.length > 0 &&
        flows.every(
          ([name, flow]) =>
            name.startsWith("x-") ||
            (isFlow(name, flow) && isJsonObject(objectMember({ flow }, "flow")["scopes"])),
        )
      );
    }
    case "openIdConnect":
      return textMember(scheme, "openIdConnectUrl") !== undefined;
    case "mutualTLS":
      return true;
    // Several schemes together, in Apifox's format.
    case "combination":
      return true;
    default:
      return false;
  }
}

function squeezed(text: string | undefined): string {
  return (text ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "");
}

function pick(owner: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(owner).filter(([key]) => keys.includes(key)));
}
