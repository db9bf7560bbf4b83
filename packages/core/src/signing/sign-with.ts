import { ConfigurationError } from "../errors/configuration-error.js";
import { type SecurityWay, type Signature, type Signer, signatureOf } from "../http/authorization.js";

/**
 * Signs in with several secrets: those of the first way of an operation for which all of them are known.
 *
 * @param secrets by the name that the document gives their scheme; `user:password` for a Basic scheme
 * @example createClient({ baseUrl, sign: signWith({ appId: "…", token: "…" }) })
 * @throws {ConfigurationError} from the signer: the operation needs other secrets
 */
export function signWith(secrets: Readonly<Record<string, string>>): Signer {
  const known = new Map(Object.entries(secrets));
  for (const [name, secret] of known) {
    if (/^[\x21-\x7e]+$/.test(secret)) continue;
    throw new ConfigurationError(`The secret ${name} is empty, or holds characters that no key has`);
  }
  const sign: Signer = ({ method, url, security }) => {
    const way = security.find(
      (schemes) => schemes.length > 0 && schemes.every(({ id }) => known.has(id ?? "")),
    );
    if (way) return together(way.map((scheme) => signatureOf(scheme, known.get(scheme.id ?? "") ?? "")));
    if (security.some((schemes) => schemes.length === 0)) return {};
    throw new ConfigurationError(`${method} ${url} needs other secrets than signWith has`, {
      hint: `It needs ${security.map(namesOf).join(", or ")}.`,
    });
  };
  // A password must not be shown without its user either.
  const hidden = [...known.values()].flatMap((secret) => [secret, ...secret.split(":").slice(1)]);
  return Object.assign(sign, { secrets: hidden });
}

function namesOf(way: SecurityWay): string {
  return way.map(({ id, ...scheme }) => id ?? ("name" in scheme ? scheme.name : scheme.scheme)).join(" and ");
}

function together(signatures: readonly Signature[]): Signature {
  const headers: Record<string, string> = {};
  const query: Record<string, string> = {};
  for (const signature of signatures) {
    for (const [name, value] of Object.entries(signature.headers ?? {})) {
      const before = name === "cookie" ? headers[name] : undefined;
      headers[name] = before === undefined ? value : `${before}; ${value}`;
    }
    Object.assign(query, signature.query);
  }
  return { headers, query };
}
