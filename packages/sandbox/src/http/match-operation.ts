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

/** Finds the operation for a method and a path. */
export type OperationMatcher = (method: string, path: string) => Match;

/**
 * Every operation answers at its path as documented, without the prefix that some host does not have,
 * and behind the path that some host's URL ends in. Literal segments win over parameters.
 */
export function createOperationMatcher(services: readonly Service[]): OperationMatcher {
  const routes = services.flatMap(serviceRoutes).sort((first, second) => second.literals - first.literals);
  return (method, path) => {
    const asked = path.length > 1 ? path.replace(/\/+$/, "") : path;
    const matching = routes.filter((route) => route.pattern.test(asked));
    const wanted = matching.find((route) => route.operation.method === method);
    if (wanted) return toMatch(wanted, asked);
    if (matching.length > 0) throw wrongMethod(method, asked, matching);
    throw unknownPath(method, asked, routes);
  };
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

function unknownPath(method: string, path: string, routes: readonly Route[]): Problem {
  const paths = [...new Set(routes.map((route) => route.shown))];
  const near = nearest(path, paths, Math.max(8, Math.floor(path.length * 0.6))).slice(0, 5);
  const list =
    near.length > 0 ? `Near paths: ${near.join(", ")}` : `It has ${paths.length} paths, none like this.`;
  return new Problem(404, "Path not found", `${method} ${path} is not in the document. ${list}`, {
    more: { near_paths: near },
  });
}
