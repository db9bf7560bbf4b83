import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, objectMember, textMember } from "../../document/json-values.js";

export interface ProjectServers {
  /** The servers of operations without servers of their own. */
  standard: JsonObject[];
  /** The servers of the first owner (operation, then folders outwards) that has any. */
  of(owners: readonly JsonObject[]): JsonObject[] | undefined;
}

/** The environments of a project as servers, except those whose URL contains a variable (`{{host}}`). */
export function projectServers(project: JsonValue): ProjectServers {
  const environments = arrayMember(project, "environments");
  const serversOf = (id: string): JsonObject[] =>
    environments.flatMap((environment) => {
      const addresses = objectMember(environment, "baseUrls");
      const address =
        textMember(addresses, id) ?? (id === "default" ? textMember(environment, "baseUrl") : undefined);
      if (address === undefined || !/^https?:\/\/[^{}\s]+$/.test(address.trim())) return [];
      const description = textMember(environment, "name");
      return [{ url: address.trim(), ...(description === undefined ? {} : { description }) }];
    });
  return {
    standard: serversOf("default"),
    of: (owners) => {
      const id = owners.map((owner) => textMember(owner, "serverId")).find((item) => item !== undefined);
      const found = id === undefined || id === "default" ? [] : serversOf(id);
      return found.length === 0 ? undefined : found;
    },
  };
}
