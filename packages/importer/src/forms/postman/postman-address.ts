import type { JsonPointer, JsonValue } from "../../document/json.js";
import { arrayMember, member, textMember } from "../../document/json-values.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { type Address, addressOf } from "../address.js";
import type { PageParameter } from "../page.js";
import { postmanExample, postmanText } from "./postman-values.js";

/** Where a request goes: the address with the collection's variables filled in where they hold the host. */
export function postmanAddress(
  url: JsonValue | undefined,
  variables: ReadonlyMap<string, string>,
): Address | undefined {
  const raw = typeof url === "string" ? url : (textMember(url, "raw") ?? fromParts(url));
  if (raw === undefined) return undefined;
  const host = /^\s*\{\{([^{}]+)\}\}/.exec(raw);
  const value = host === null ? undefined : variables.get((host[1] ?? "").trim());
  const isAddress = value !== undefined && /^https?:\/\//.test(value);
  const filled = host !== null && isAddress ? value.replace(/\/+$/, "") + raw.slice(host[0].length) : raw;
  return addressOf(
    filled.replace(/^(?!https?:|\/|\{\{)([\w.-]+\.[a-z]{2,}|localhost)(:\d+)?(?=\/|$)/i, "https://$&"),
  );
}

function fromParts(url: JsonValue | undefined): string | undefined {
  const parts = member(url, "path");
  const path =
    typeof parts === "string" ? parts : Array.isArray(parts) ? parts.map(String).join("/") : undefined;
  if (path === undefined) return undefined;
  const labels = member(url, "host");
  const host = Array.isArray(labels) ? labels.map(String).join(".") : textMember(url, "host");
  const below = path.startsWith("/") ? path : `/${path}`;
  if (host === undefined || host === "") return below;
  const port = textMember(url, "port");
  const scheme = textMember(url, "protocol") ?? "https";
  const start = host.startsWith("{{") ? host : `${scheme.replace(/:.*$/, "")}://${host}`;
  return `${start}${port === undefined ? "" : `:${port}`}${below}`;
}

/** The parameters of the path and of the query; a switched-off one is optional, and documented all the same. */
export function postmanUrlParameters(request: SourcedValue, address: Address): PageParameter[] {
  const url = request.get("/url");
  const inPath = [...address.path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  const variables = arrayMember(url?.value, "variable");
  const ofPath = inPath.map((name): PageParameter => {
    const index = variables.findIndex(
      // Older collections call it by its id.
      (item) => (textMember(item, "key") ?? textMember(item, "id")) === name,
    );
    return parameter(request, index < 0 ? "/url" : `/url/variable/${index}`, name, "path", variables[index]);
  });
  const listed = arrayMember(url?.value, "query");
  if (listed.length === 0 && typeof request.get("/url")?.value === "string") {
    const names = new URLSearchParams(address.query ?? "");
    return [
      ...ofPath,
      ...[...names].map(([name, value]) => parameter(request, "/url", name, "query", { value })),
    ];
  }
  return [
    ...ofPath,
    ...listed.flatMap((item, index): PageParameter[] => {
      const name = textMember(item, "key");
      return name === undefined ? [] : [parameter(request, `/url/query/${index}`, name, "query", item)];
    }),
  ];
}

/** One parameter of a request, at its place in the collection. */
export function parameter(
  request: SourcedValue,
  pointer: JsonPointer,
  name: string,
  place: PageParameter["in"],
  item: JsonValue | undefined,
): PageParameter {
  const description = postmanText(member(item, "description"));
  const example = postmanExample(member(item, "value"));
  const at = request.get(pointer)?.at() ?? request.at();
  const spans = new Map([["", request.span(pointer)]]);
  return {
    name,
    in: place,
    // So say collections that were made from OpenAPI.
    required: place === "path" || /^\(Required\)/.test(description ?? ""),
    ...(description === undefined ? {} : { description }),
    schema: new SourcedValue({ type: "string" }, request.source, spans),
    ...(example === undefined ? {} : { example }),
    location: at,
  };
}
