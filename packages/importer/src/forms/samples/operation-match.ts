import { arrayMember } from "../../document/json-values.js";
import type { FileReading, Page } from "../page.js";
import { basePaths } from "./request-host.js";

/** A documented operation with the paths under which requests call it. */
export interface KnownOperation {
  page: Page;
  /** The paths below the host: with the base path of each server. */
  paths: RegExp[];
  /** The same without what may be before them: a base path that the request's placeholder contains. */
  ends: RegExp[];
  /** The segments of the path, with parameters as `{name}`. */
  segments: readonly string[];
}

/** Prepares the operations of a service for {@link operationOf}. */
export function knownOperations(
  readings: readonly FileReading[],
  isKnown: (page: Page) => boolean,
): KnownOperation[] {
  const bases = ["", ...basePaths(readings.flatMap(({ root }) => arrayMember(root, "servers")))];
  return readings.flatMap(({ pages }) =>
    pages.filter(isKnown).map((page): KnownOperation => {
      const own = ["", ...basePaths(arrayMember(page.extra, "servers"))];
      const template = templatePattern(page);
      const prefixes = [...new Set([...bases, ...own])];
      return {
        page,
        paths: prefixes.map((base) => new RegExp(`^${escaped(base)}${template}/?$`)),
        ends: [new RegExp(`${template}/?$`)],
        segments: segmentsOf(page.path.text),
      };
    }),
  );
}

/**
 * The operation that a request calls. A literal segment matches a parameter; of several operations the one with the
 * most literal segments is chosen.
 *
 * @param hasHost Whether the host of the request is known. Otherwise a placeholder (`$BASE_URL`) may contain the start of
 *   the path, or the path may have a prefix that the operations lack.
 */
export function operationOf(
  request: Page,
  operations: readonly KnownOperation[],
  hasHost: boolean,
): KnownOperation | undefined {
  const path = request.path.text;
  const segments = segmentsOf(path);
  const same = operations.filter(
    ({ page }) => page.method === request.method && !hasOtherQuery(page, request),
  );
  const found = same.filter(({ paths }) => paths.some((pattern) => pattern.test(path)));
  if (found.length > 0 || hasHost) return mostLiteral(found);
  const isLiteral = (operation: KnownOperation): boolean => literals(operation) > 0;
  return mostLiteral(
    same.filter(
      (operation) =>
        isLiteral(operation) &&
        (operation.ends.some((pattern) => pattern.test(path)) || endsWith(operation.segments, segments)),
    ),
  );
}

/** Whether both have one query parameter with constant values that differ: `/do?action=make`. */
function hasOtherQuery(page: Page, request: Page): boolean {
  return page.parameters.some(({ name, fixed }) => {
    const sent = request.parameters.find((one) => one.in === "query" && one.name === name)?.fixed;
    return fixed !== undefined && sent !== undefined && fixed !== sent && isSelector(page, name);
  });
}

/** Whether a parameter of the query selects the operation: it is its only one, such as `Action`. */
const isSelector = (page: Page, name: string): boolean =>
  page.parameters.filter((one) => one.fixed !== undefined).every((one) => one.name === name);

function mostLiteral(operations: readonly KnownOperation[]): KnownOperation | undefined {
  return operations.reduce<KnownOperation | undefined>(
    (best, one) => (best === undefined || literals(one) > literals(best) ? one : best),
    undefined,
  );
}

const literals = ({ segments }: KnownOperation): number =>
  segments.filter((segment) => !segment.includes("{")).length;

/** Whether the segments of a request, at least one of them literal, are the last ones of an operation's path. */
function endsWith(template: readonly string[], request: readonly string[]): boolean {
  if (request.length === 0 || request.length >= template.length) return false;
  const end = template.slice(-request.length);
  return (
    end.every((segment, index) => segment.includes("{") || segment === request[index]) &&
    end.some((segment) => !segment.includes("{"))
  );
}

const segmentsOf = (path: string): string[] => path.split("/").filter((segment) => segment !== "");

/** The regular expression of a path with parameters. A parameter has one segment, unless it is declared wider. */
function templatePattern({ path, parameters }: Page): string {
  return path.text
    .replace(/\/+$/, "")
    .split(/(\{[^{}/]*\})/)
    .map((part) => {
      if (!/^\{.*\}$/.test(part)) return escaped(part);
      const isWide = parameters.some((one) => one.in === "path" && `{${one.name}}` === part && one.isWide);
      return isWide ? ".+" : "[^/]+";
    })
    .join("");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
