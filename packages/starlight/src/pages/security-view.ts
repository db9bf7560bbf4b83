import type { SecurityScheme } from "../document/openapi.js";
import type { NeededScheme } from "../document/security.js";
import type { Phrases } from "../phrases/english.js";
import { fill } from "../phrases/phrases.js";
import { chooseText } from "../text/choose-text.js";
import type { SecurityView } from "./page.js";

/** A description of how a scheme's secret is sent. https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
function howOf(scheme: SecurityScheme, phrases: Phrases): string {
  const { type, in: place, name = "", scheme: kind = "" } = scheme;
  if (type === "apiKey") {
    if (place === "query") return fill(phrases.keyInQuery, { name });
    return fill(place === "cookie" ? phrases.keyInCookie : phrases.keyInHeader, { name });
  }
  if (type === "http" && kind.toLowerCase() === "basic") return phrases.keyBasic;
  if (type === "http") return fill(phrases.keyInHeader, { name: `Authorization: ${capital(kind)} …` });
  if (type === "mutualTLS") return phrases.keyCertificate;
  return fill(phrases.keyToken, { kind: type === "oauth2" ? "OAuth 2" : "OpenID Connect" });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The security alternatives of a request, in one language. */
export function securityViews(
  ways: readonly (readonly NeededScheme[])[],
  language: string,
  phrases: Phrases,
): SecurityView[] {
  return ways.map((needed) => ({
    schemes: needed.map(({ name, scheme, scopes }) => {
      const description = chooseText(scheme, "description", language);
      const known = Object.assign({}, ...Object.values(scheme.flows ?? {}).map((flow) => flow.scopes));
      return {
        name,
        how: howOf(scheme, phrases),
        ...(description === undefined ? {} : { description }),
        scopes: scopes.map((scope) => {
          const meaning: unknown = known[scope];
          return { name: scope, ...(typeof meaning === "string" ? { description: meaning } : {}) };
        }),
      };
    }),
  }));
}
