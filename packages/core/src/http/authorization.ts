import type { OperationDescriptor, SecurityDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";

/** Schemes that a request uses together; empty if it sends no key. */
export type SecurityWay = readonly SecurityDescriptor[];

/** A request as it would be sent without a signature. */
export interface UnsignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  /** The ways to authenticate of its operation in the document. */
  readonly security: readonly SecurityWay[];
  /** Milliseconds since 1970, by the client's clock. */
  readonly now: number;
}

/** The additions of a signature to a request. */
export interface Signature {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** Signs a request. Called for each attempt, so that a time in the signature is current. */
export interface Signer {
  (request: UnsignedRequest): Signature | Promise<Signature>;
  /** Values that must not appear in messages. */
  readonly secrets?: readonly string[];
}

/** The credentials of a client. */
export interface Authorization {
  readonly apiKey: string | undefined;
  /** Used instead of a key. */
  readonly sign: Signer | undefined;
}

/** The ways to authenticate of an operation, or else of the service. `Bearer` if none is known. */
export function securityWays(
  { security, defaultSecurity }: Pick<ServiceDescriptor, "security" | "defaultSecurity">,
  own: OperationDescriptor["security"] = defaultSecurity,
): readonly SecurityWay[] {
  if (own) return own.map((ids) => security.filter(({ id = "" }) => ids.includes(id)));
  return security.length > 0 ? security.map((scheme) => [scheme]) : [[{ type: "http", scheme: "bearer" }]];
}

/**
 * The authentication added to a request: the result of the signer, or else the key in the form of the first scheme.
 *
 * @throws {ConfigurationError} the operation needs more than one key
 */
export function authorize(
  request: UnsignedRequest,
  { apiKey, sign }: Authorization,
): Signature | Promise<Signature> {
  const { method, url, security } = request;
  if (!security.some((way) => way.length > 0)) return {};
  if (sign) return sign(request);
  if (apiKey === undefined) return {};
  const [scheme] = security.find((way) => way.length === 1 && !way[0]?.signer) ?? [];
  if (scheme) return signatureOf(scheme, apiKey);
  if (security.some((way) => way.length === 0)) return {};
  throw new ConfigurationError(`${method} ${url} needs more than one key`, {
    hint: "Pass createClient sign: signWith({ … }) of @corsac/core/signing.",
  });
}

/** The secret in the form that a scheme defines. */
export function signatureOf(scheme: SecurityDescriptor, secret: string): Signature {
  if (scheme.type === "http") return { headers: { authorization: httpCredentials(scheme.scheme, secret) } };
  const value = `${scheme.prefix ?? ""}${secret}`;
  if (scheme.in === "header") return { headers: { [scheme.name]: value } };
  if (scheme.in === "query") return { query: { [scheme.name]: value } };
  return { headers: { cookie: `${scheme.name}=${encodeURIComponent(value)}` } };
}

/** RFC 9110, 11.4; Basic: RFC 7617, where an ASCII secret without a colon is a user without a password. */
function httpCredentials(scheme: string, secret: string): string {
  if (scheme === "bearer") return `Bearer ${secret}`;
  if (scheme !== "basic") return `${scheme} ${secret}`;
  const pair = secret.includes(":") ? secret : `${secret}:`;
  return `Basic ${btoa(pair)}`;
}
