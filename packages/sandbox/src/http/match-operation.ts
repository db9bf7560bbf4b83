import type { Operation, Service } from "../document/service.js";
import { LightUrl } from "../transport/incoming.js";
import { nearest } from "../validation/near-miss.js";
import { type PathPattern, pathPattern } from "./path-pattern.js";
import { Problem } from "./problem.js";
import { wideParameters } from "./wide-parameters.js";

/** The operation of a request, and the values of its path parameters. */
export interface Match {
  service: Service;
  operation: Operation;
  path: Record<string, string>;
}

interface Route {
  service: Service;
  operation: Operation;
  pattern: PathPattern;
  shown: string;
  literals: number;
  /** 0 for the documented path. Larger values for paths with more changes. */
  change: number;
}

/**
 * Finds the operation for a method, a path, and the query that some operations of one path differ in.
 *
 * @param rank Chooses among operations of several services with one method and path: the lowest rank, then the first.
 */
export type OperationMatcher = (
  method: string,
  path: string,
  url?: Pick<URL, "searchParams">,
  rank?: (operation: Operation) => number,
) => Match;

/**
 * Every operation is available at its path as documented, without a prefix that one of the hosts lacks, and after the
 * base path of a host. A documented path has priority over a changed one, across all services. Then literal segments
 * have priority over parameters.
 */
export function createOperationMatcher(services: readonly Service[]): OperationMatcher {
  const routes = services.flatMap(serviceRoutes).sort(bySpecificity);
  const exact = new Map<string, Route[]>();
  for (const route of routes) {
    if (route.pattern.names.length === 0) exact.set(route.shown, [...(exact.get(route.shown) ?? []), route]);
  }
  const patterns = routes.filter((route) => route.pattern.names.length > 0);
  return (method, path, url = new LightUrl(""), rank = () => 0) => {
    const asked = withoutSlashes(path);
    const suits = ({ operation }: Route): boolean =>
      operation.method === method && hasFixedQuery(operation, url);
    const known = exact.get(asked) ?? [];
    const literal = meantOf(known, suits, rank);
    if (literal?.change === 0) return toMatch(literal, asked);
    const pattern = meantOf(
      patterns,
      (route) => suits(route) && route.pattern.match(asked) !== undefined,
      rank,
    );
    const found = literal && pattern && pattern.change < literal.change ? pattern : (literal ?? pattern);
    if (found) return toMatch(found, asked);
    const matching = [...known, ...patterns.filter((route) => route.pattern.match(asked) !== undefined)];
    if (matching.some(({ operation }) => operation.method === method))
      throw unknownQuery(method, asked, matching);
    if (matching.length > 0) throw wrongMethod(method, asked, matching);
    // A path of slashes alone is not the root, which describes the sandbox.
    throw unknownPath(method, asked === "/" ? path : asked, routes);
  };
}

/** The first matching route; of those that are as specific, the one with the lowest rank. */
function meantOf(
  routes: readonly Route[],
  fits: (route: Route) => boolean,
  rank: (operation: Operation) => number,
): Route | undefined {
  const index = routes.findIndex(fits);
  const first = routes[index];
  if (first === undefined) return undefined;
  let best = first;
  for (const route of routes.slice(index + 1)) {
    if (bySpecificity(first, route) !== 0) break;
    if (fits(route) && rank(route.operation) < rank(best.operation)) best = route;
  }
  return best;
}

/** Documented paths precede changed ones, literal segments parameters, and a fixed query none. */
function bySpecificity(first: Route, second: Route): number {
  const queries = ({ operation }: Route): number => Object.keys(operation.fixedQuery).length;
  return first.change - second.change || second.literals - first.literals || queries(second) - queries(first);
}

function hasFixedQuery({ fixedQuery }: Operation, url: Pick<URL, "searchParams">): boolean {
  for (const name of Object.keys(fixedQuery))
    if (url.searchParams.get(name) !== fixedQuery[name]) return false;
  return true;
}

/** In linear time: a regular expression for trailing slashes is quadratic for slashes elsewhere. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

function serviceRoutes(service: Service): Route[] {
  return service.operations.flatMap((operation) => {
    const wide = wideParameters(service.models, operation.id);
    return [...variants(operation.path, service)].map(([shown, change]) => {
      const literals = shown.split("/").filter((segment) => segment !== "" && !segment.includes("{")).length;
      return { service, operation, pattern: pathPattern(shown, wide), shown, literals, change };
    });
  });
}

/** The paths of an operation, each with its number of changes. */
function variants(path: string, service: Service): Map<string, number> {
  const { stripped, mounted } = service.prefixes;
  const bare = [
    path,
    ...stripped.filter((prefix) => path.startsWith(`${prefix}/`)).map((prefix) => path.slice(prefix.length)),
  ];
  const found = new Map<string, number>();
  const add = (shown: string, change: number): void => {
    if (!found.has(shown)) found.set(shown, change);
  };
  for (const prefix of ["", ...mounted]) {
    for (const variant of bare.map(withoutSlashes))
      add(`${prefix}${variant}`, Number(prefix !== "") + Number(variant !== withoutSlashes(path)));
  }
  return found;
}

function toMatch(route: Route, asked: string): Match {
  const values = route.pattern.match(asked) ?? [];
  const path = Object.fromEntries(
    route.pattern.names.map((name, index) => [name, decode(values[index] ?? "")]),
  );
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
