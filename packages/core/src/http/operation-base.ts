import type { OperationDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { securityWays } from "./authorization.js";
import { baseAt, type ServiceBase, usualUrl } from "./service-base.js";

/**
 * The base of one operation, which may have servers of its own. A server that is not configured by the caller receives
 * no key.
 *
 * @param home the service's base
 * @param named the URLs of servers, by their URL in the document
 * @throws {ConfigurationError} the operation needs a key, and its server is not configured by the caller
 */
export function operationBase(
  service: ServiceDescriptor,
  { method, path, security, servers = [] }: OperationDescriptor,
  home: ServiceBase,
  named: Readonly<Record<string, string>>,
  hasKey: boolean,
): ServiceBase {
  const here = security ? { ...home, security: securityWays(service, security) } : home;
  const isService = servers.some((server) => service.servers.some(({ url }) => url === server.url));
  const server = servers.find(({ url }) => named[url]) ?? servers[0];
  if (server === undefined || isService) return here;
  const name = named[server.url];
  const root = new URL(name ?? usualUrl(server), home.origin);
  const foreign = name === undefined && root.origin !== home.origin;
  if (foreign && hasKey && here.security.some((way) => way.length > 0)) {
    throw new ConfigurationError(
      `${method} ${path} is at ${root.href}, and the key is for ${home.origin}: nothing was sent`,
      { hint: `Pass createClient servers: { "${server.url}": … } if the key may be sent there.` },
    );
  }
  return { ...baseAt(root, server.stripPrefix), security: here.security, foreign };
}
