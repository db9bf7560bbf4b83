import type { SecurityDescriptor } from "../descriptor/operation.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import {
  type SecurityWay,
  type Signature,
  type Signer,
  signatureOf,
  type UnsignedRequest,
} from "../http/authorization.js";
import { makeSignature } from "./make-signature.js";
import { hexOf } from "./signer-value.js";

/**
 * Authenticates with several secrets, or with values that a scheme computes from them for each request, such as a JSON
 * Web Token. Uses the first way of an operation for which all secrets are known.
 *
 * @param secrets by the name of their scheme in the document, or of the credentials of its signer; `user:password` for
 * a Basic scheme
 * @example createClient({ baseUrl, sign: signWith({ appId: "…", token: "…" }) })
 * @throws {ConfigurationError} from the signer: the operation needs other secrets
 */
export function signWith(secrets: Readonly<Record<string, string>>): Signer {
  const known = new Map(Object.entries(secrets));
  for (const [name, secret] of known) {
    if (/^[\x21-\x7e]+$/.test(secret)) continue;
    throw new ConfigurationError(`The secret ${name} is empty, or contains characters that no key has`);
  }
  const isKnown = ({ id = "", signer }: SecurityDescriptor): boolean =>
    signer ? signer.credentials.every((name) => known.has(name)) : known.has(id);
  const sign: Signer = (request) => {
    const { method, url, security } = request;
    const way = security.find((schemes) => schemes.length > 0 && schemes.every(isKnown));
    if (way?.some(({ signer }) => signer)) return signed(way, request, known);
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

/** Computes the values of schemes from the caller's credentials, for each request. */
async function signed(
  way: SecurityWay,
  request: UnsignedRequest,
  credentials: ReadonlyMap<string, string>,
): Promise<Signature> {
  const nonce = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  const signing = { request, credentials, now: request.now, nonce };
  const parts = way.map(async (scheme): Promise<readonly Signature[]> => {
    if (!scheme.signer) return [signatureOf(scheme, credentials.get(scheme.id ?? "") ?? "")];
    const { secret, beside } = await makeSignature(scheme.signer, signing);
    return [signatureOf(scheme, secret), beside];
  });
  return together((await Promise.all(parts)).flat());
}

function namesOf(way: SecurityWay): string {
  return way
    .map(({ id, signer, ...scheme }) =>
      signer ? signer.credentials.join(" and ") : (id ?? ("name" in scheme ? scheme.name : scheme.scheme)),
    )
    .join(" and ");
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
