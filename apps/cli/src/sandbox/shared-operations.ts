import {
  isJsonObject,
  type JsonValue,
  listOperations,
  objectMember,
  textMember,
} from "@corsac/importer/document";
import { builtIn, type KnownDocument } from "../documents/known-document.js";
import { shellWord } from "../models/example-command.js";

/** The maximum number of operations in a line. */
const mostNamed = 3;

/**
 * For each service that shares operations with a service before it: one line that lists them and how to reach them. The
 * sandbox responds as the service for whose key the request has a value, and otherwise as the first; operations whose
 * keys are at different positions are not reported.
 */
export function sharedOperations(documents: readonly KnownDocument[]): string[] {
  const owners = new Map<string, Owner[]>();
  const lines: string[] = [];
  for (const { name, document, origin } of documents) {
    const shared: string[] = [];
    const others = new Set<string>();
    for (const { operation, keys } of operationsOf(document)) {
      // Paths that differ only in parameter names are equal.
      const route = operation.replaceAll(/\{[^}]*\}/g, "{}");
      const known = owners.get(route) ?? [];
      const owner = known.find((one) => one.name !== name && areAlike(one.keys, keys));
      owners.set(route, [...known, { name, keys }]);
      if (owner === undefined) continue;
      shared.push(operation);
      others.add(owner.name);
    }
    if (shared.length === 0) continue;
    const more = shared.length > mostNamed ? ` and ${shared.length - mostNamed} more` : "";
    const named = `${shared.slice(0, mostNamed).join(", ")}${more}`;
    lines.push(
      `${name} shares ${named} with ${[...others].join(", ")}, which answers here. For ${name}: corsac sandbox ${shellWord(origin === builtIn ? name : origin)} --port 0`,
    );
  }
  return lines;
}

interface Owner {
  name: string;
  keys: ReadonlySet<string>;
}

/** Whether the position of the key in a request cannot distinguish two operations. */
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((key) => other.has(key));
}

function operationsOf(document: KnownDocument["document"]): { operation: string; keys: Set<string> }[] {
  return listOperations(document).map(({ method, path, operation }) => ({
    operation: `${method.toUpperCase()} ${path}`,
    keys: keyPlaces(document, operation["security"] ?? document["security"]),
  }));
}

/** The positions of the key that an operation lists first: `header x-api-key`, `authorization bearer`. */
function keyPlaces(document: KnownDocument["document"], security: JsonValue | undefined): Set<string> {
  const schemes = objectMember(document.components, "securitySchemes");
  const alternatives = Array.isArray(security) ? security.filter(isJsonObject) : [];
  // The sandbox prefers the service that lists the key first.
  return new Set(
    alternatives
      .slice(0, 1)
      .flatMap(Object.keys)
      .map((name) => {
        const scheme = objectMember(schemes, name);
        return textMember(scheme, "type") === "apiKey"
          ? `${textMember(scheme, "in")} ${textMember(scheme, "name")?.toLowerCase()}`
          : `authorization ${textMember(scheme, "scheme")?.toLowerCase()}`;
      }),
  );
}
