import type { JsonObject, JsonValue } from "../../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../../document/json-values.js";

export interface ProjectSecurity {
  /** As under `components.securitySchemes`. */
  schemes: JsonObject;
  /** The requirements of an operation: its own, or those of the nearest folder that has any. */
  required(owners: readonly JsonObject[]): JsonValue[] | undefined;
}

/** The older format, in which an operation has a kind of authentication instead of a scheme of the project. */
const olderSchemes: Readonly<Record<string, JsonObject>> = {
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "basic" },
  digest: { type: "http", scheme: "digest" },
};

/** The security schemes of a project, and the requirements of its operations. */
export function projectSecurity(project: JsonValue): ProjectSecurity {
  const schemes: JsonObject = {};
  const names = new Map<string, string>();
  const visit = (entry: JsonValue): void => {
    const name = textMember(entry, "name");
    const scheme = schemeOf(entry);
    const id = member(entry, "id");
    if (name !== undefined && scheme !== undefined && id !== undefined) {
      const key = schemeKey(name, schemes);
      schemes[key] = scheme;
      names.set(String(id), key);
    }
    for (const item of arrayMember(entry, "items")) visit(item);
  };
  for (const entry of arrayMember(project, "securitySchemeCollection")) visit(entry);
  const own = (owner: JsonObject): JsonValue[] | undefined => {
    const declared = objectMember(owner, "securityScheme");
    const groups = arrayMember(declared, "schemeGroups");
    if (groups.length > 0) {
      const scopes = objectMember(declared, "scopes");
      const all = groups.map((group) => requirement(group, names, scopes));
      const filled = all.filter((item) => Object.keys(item).length > 0);
      return declared["required"] === false ? [...filled, {}] : filled;
    }
    return older(objectMember(owner, "auth"), schemes);
  };
  return {
    schemes,
    required: (owners) => {
      for (const owner of owners) {
        const found = own(owner);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function requirement(group: JsonValue, names: ReadonlyMap<string, string>, scopes: JsonObject): JsonObject {
  const entries = arrayMember(group, "schemeIds").flatMap((id): [string, JsonValue][] => {
    const name = names.get(String(id));
    return name === undefined ? [] : [[name, strings(scopes[String(id)])]];
  });
  return Object.fromEntries(entries);
}

function older(auth: JsonObject, schemes: JsonObject): JsonValue[] | undefined {
  const type = textMember(auth, "type")?.toLowerCase();
  if (type === "noauth") return [];
  if (type === "apikey") {
    const given = objectMember(auth, "apikey");
    const place = textMember(given, "in") ?? textMember(given, "addTo") ?? "header";
    const name = textMember(given, "key") ?? textMember(given, "name") ?? "Authorization";
    schemes["apikey"] ??= { type: "apiKey", in: place === "query" ? "query" : "header", name };
    return [{ apikey: [] }];
  }
  const known = type === undefined ? undefined : olderSchemes[type];
  if (type === undefined || known === undefined) return undefined;
  schemes[type] ??= known;
  return [{ [type]: [] }];
}

/** Converts a scheme to OpenAPI; undefined if the entry is a folder or lacks required data. */
function schemeOf(entry: JsonValue): JsonObject | undefined {
  const config = member(entry, "authConfigs");
  if (!isJsonObject(config)) return undefined;
  const type = textMember(config, "type") ?? textMember(entry, "oasAuthType");
  const description = textMember(entry, "description");
  const beside = description === undefined ? {} : { description };
  const text = (key: string): string | undefined => textMember(config, key);
  if (type === "http")
    return { type, scheme: text("scheme") ?? textMember(entry, "authType") ?? "bearer", ...beside };
  if (type === "apiKey" && text("name") !== undefined) {
    return { type, name: text("name") ?? "", in: text("in") ?? "header", ...beside };
  }
  if (type === "oauth2" && isJsonObject(config["flows"])) return { type, flows: config["flows"], ...beside };
  const address = text("openIdConnectUrl");
  if (type === "openIdConnect" && address !== undefined)
    return { type, openIdConnectUrl: address, ...beside };
  return undefined;
}

/** OpenAPI allows ASCII letters, digits and `._-` in a component's name. */
function schemeKey(name: string, taken: JsonObject): string {
  const base = name.replace(/[^\w.-]+/g, "_").replace(/^_+|_+$/g, "") || "scheme";
  let key = base;
  for (let number = 2; Object.hasOwn(taken, key); number += 1) key = `${base}${number}`;
  return key;
}
