import { type JsonValue, valueAtPointer } from "../document/contract.js";
import type { DocumentedLink } from "../document/read-links.js";
import type { Operation, Service } from "../document/service.js";
import type { Asked } from "../requests/asked.js";

/**
 * The links of a response as a header (RFC 8288): the URL of each operation, with values of the request and the
 * response. Undefined if no link has all its values.
 */
export function linkHeader(
  links: readonly DocumentedLink[],
  asked: Asked,
  body: JsonValue | undefined,
): string | undefined {
  const written = links.flatMap((link) => {
    const target = operationOf(asked.match.service, link.operation);
    const address = target && addressOf(target, link, asked, body);
    return address === undefined
      ? []
      : [`<${asked.origin}${address}>; rel="${link.name.replaceAll(/[^\w.-]/g, "-")}"`];
  });
  return written.length === 0 ? undefined : written.join(", ");
}

function operationOf(service: Service, name: string): Operation | undefined {
  const byId = service.operationsById.get(name);
  const [, path, method] = /#\/paths\/([^/]+)\/(\w+)$/.exec(name) ?? [];
  if (byId || path === undefined) return byId;
  const shown = path.replaceAll("~1", "/").replaceAll("~0", "~");
  return service.operations.find((one) => one.path === shown && one.method === method?.toUpperCase());
}

function addressOf(
  { path, parameters }: Operation,
  link: DocumentedLink,
  asked: Asked,
  body: JsonValue | undefined,
): string | undefined {
  const values = new Map<string, string>();
  for (const [name, expression] of Object.entries(link.parameters)) {
    const value = evaluate(expression, asked, body);
    // A name may have its location as a prefix: `path.id`.
    if (value !== undefined) values.set(name.replace(/^(path|query)\./, ""), value);
  }
  let isComplete = true;
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => {
    const value = values.get(name);
    if (value === undefined) isComplete = false;
    return encodeURIComponent(value ?? "");
  });
  if (!isComplete) return undefined;
  const query = parameters.filter(({ in: place, name }) => place === "query" && values.has(name));
  const search = new URLSearchParams(query.map(({ name }) => [name, values.get(name) ?? ""])).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

/** A runtime expression (OpenAPI 3.1, 4.8.20.4), or a constant. */
function evaluate(
  expression: JsonValue,
  { match, url, request, body }: Asked,
  response: JsonValue | undefined,
): string | undefined {
  if (typeof expression !== "string" || !expression.startsWith("$")) return textOfValue(expression);
  const [, place = "", name = ""] =
    /^\$(request\.path|request\.query|request\.header|request\.body|response\.body)[.#](.*)$/.exec(
      expression,
    ) ?? [];
  switch (place) {
    case "request.path":
      return match.path[name];
    case "request.query":
      return url.searchParams.get(name) ?? undefined;
    case "request.header":
      return request.headers.get(name) ?? undefined;
    case "request.body":
      return textOfValue(valueAtPointer(body, name));
    case "response.body":
      return textOfValue(valueAtPointer(response, name));
    default:
      return undefined;
  }
}

function textOfValue(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === "object") return undefined;
  return String(value);
}
