import type { Operation, Service } from "../document/service.js";
import { nearest } from "../validation/near-miss.js";
import { Problem } from "./problem.js";

/** An operation that was asked for, and what its path's parameters are. */
export interface Match {
  service: Service;
  operation: Operation;
  path: Record<string, string>;
}

interface Route {
  service: Service;
  operation: Operation;
  pattern: RegExp;
  shown: string;
  names: string[];
  literals: number;
}

/** Finds the operation for a method, a path, and the query that some operations of one path differ in. */
export type OperationMatcher = (method: string, path: string, query?: URLSearchParams) => Match;

/**
 * Every operation answers at its path as documented, without the prefix that some host does not have,
 * and behind the path that some host's URL ends in. Literal segments win over parameters.
 */
export function createOperationMatcher(services: readonly Service[]): OperationMatcher {
  const routes = services.flatMap(serviceRoutes).sort(bySpecificity);
  const exact = new Map<string, Route[]>();
  for (const route of routes) {
    if (route.names.length === 0) exact.set(route.shown, [...(exact.get(route.shown) ?? []), route]);
  }
  const patterns = routes.filter((route) => route.names.length > 0);
  return (method, path, query = new URLSearchParams()) => {
    const asked = withoutSlashes(path);
    const suits = ({ operation }: Route): boolean =>
      operation.method === method && hasFixedQuery(operation, query);
    const known = exact.get(asked) ?? [];
    const found = known.find(suits) ?? patterns.find((route) => suits(route) && route.pattern.test(asked));
    if (found) return toMatch(found, asked);
    const matching = [...known, ...patterns.filter((route) => route.pattern.test(asked))];
    if (matching.some(({ operation }) => operation.method === method))
      throw unknownQuery(method, asked, matching);
    if (matching.length > 0) throw wrongMethod(method, asked, matching);
    throw unknownPath(method, asked, routes);
  };
}

/** Literal segments win over parameters, and a fixed query over none. */
function bySpecificity(first: Route, second: Route): number {
  const queries = ({ operation }: Route): number => Object.keys(operation.fixedQuery).length;
  return second.literals - first.literals || queries(second) - queries(first);
}

function hasFixedQuery({ fixedQuery }: Operation, query: URLSearchParams): boolean {
  for (const name of Object.keys(fixedQuery)) if (query.get(name) !== fixedQuery[name]) return false;
  return true;
}

/** In linear time: a pattern for slashes at the end of a text is quadratic in slashes elsewhere. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

function serviceRoutes(service: Service): Route[] {
  return service.operations.flatMap((operation) =>
    [...new Set(variants(operation.path, service))].map((shown) => {
      const names: string[] = [];
      const source = shown
        .split(/(\{[^}]*\})/)
        .map((part) => {
          if (!part.startsWith("{")) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
          names.push(part.slice(1, -1));
          return "([^/]+)";
        })
        .join("");
      const literals = shown.split("/").filter((segment) => segment !== "" && !segment.includes("{")).length;
      return { service, operation, pattern: new RegExp(`^${source}$`), shown, names, literals };
    }),
  );
}

function variants(path: string, service: Service): string[] {
  const { stripped, mounted } = service.prefixes;
  const bare = [
    path,
    ...stripped.filter((prefix) => path.startsWith(`${prefix}/`)).map((prefix) => path.slice(prefix.length)),
  ];
  return [...bare, ...mounted.flatMap((prefix) => bare.map((variant) => `${prefix}${variant}`))];
}

function toMatch(route: Route, asked: string): Match {
  const values = route.pattern.exec(asked)?.slice(1) ?? [];
  const path = Object.fromEntries(route.names.map((name, index) => [name, decode(values[index] ?? "")]));
  return { service: route.service, operation: route.operation, path };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function wrongMethod(method: string, path: string, matching: readonly Route[]): Problem {
  const allow = [...new Set(matching.map((route) => route.operation.method))].join(", ");
  return new Problem(
    405,
    "Method not allowed",
    `${method} ${path} is not documented. This path takes ${allow}.`,
    {
      headers: { Allow: allow },
    },
  );
}

function unknownQuery(method: string, path: string, matching: readonly Route[]): Problem {
  const known = matching
    .filter(({ operation }) => operation.method === method)
    .map(({ operation }) => `?${new URLSearchParams(operation.fixedQuery)}`);
  const detail = `${method} ${path} needs one of these in its query: ${known.join(", ")}.`;
  return new Problem(404, "Path not found", detail);
}

function unknownPath(method: string, path: string, routes: readonly Route[]): Problem {
  const paths = [...new Set(routes.map((route) => route.shown))];
  const near = nearest(path, paths, Math.max(8, Math.floor(path.length * 0.6))).slice(0, 5);
  const list =
    near.length > 0 ? `Near paths: ${near.join(", ")}` : `It has ${paths.length} paths, none like this.`;
  return new Problem(404, "Path not found", `${method} ${path} is not in the document. ${list}`, {
    more: { near_paths: near },
  });
}
