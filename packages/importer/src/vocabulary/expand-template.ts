import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, objectMember, sameJson } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { identifierWords } from "../names/identifier.js";
import type { ResolveContext } from "./resolve-context.js";

/** A model that uses a template, and the create that its placeholders refer to. */
export interface Follower {
  model: JsonObject;
  create: { operation: DocumentOperation; path: JsonObject };
}

/**
 * Replaces a template by one lifecycle for each distinct result, in place, and updates the models. A single result
 * keeps the template's name; of several, each is named after the differing part of the create's path.
 *
 * @returns the names of the lifecycles
 */
export function expandTemplate(
  context: ResolveContext,
  name: string,
  template: JsonObject,
  followers: readonly Follower[],
  resolve: (context: ResolveContext, lifecycle: JsonValue, at: readonly (string | number)[]) => void,
): string[] {
  const groups: { lifecycle: JsonObject; followers: Follower[] }[] = [];
  for (const follower of followers) {
    const lifecycle = structuredClone(template);
    resolve({ ...context, create: follower.create }, lifecycle, ["x-corsac-lifecycles", name]);
    const same = groups.find((group) => sameJson(group.lifecycle, lifecycle));
    if (same === undefined) groups.push({ lifecycle, followers: [follower] });
    else same.followers.push(follower);
  }
  const lifecycles = objectMember(context.document, "x-corsac-lifecycles");
  const words = groups.map(({ followers: [first] }) => wordsOf(first?.create.operation.path ?? ""));
  const common = commonLength(words);
  delete lifecycles[name];
  return groups.map(({ lifecycle, followers: own }, index) => {
    const base = [name, ...(words[index] ?? []).slice(common)].join("-");
    const made = groups.length === 1 ? name : freeName(lifecycles, base);
    lifecycles[made] = lifecycle;
    for (const { model } of own) model["lifecycle"] = made;
    for (const action of Object.values(objectMember(lifecycle, "actions"))) {
      // An action that continues in the template uses the lifecycle of its model.
      if (isJsonObject(action) && action["lifecycle"] === name) delete action["lifecycle"];
    }
    return made;
  });
}

function wordsOf(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "" && !segment.startsWith("{"))
    .map((segment) => identifierWords(segment).join("-"))
    .filter((word) => word !== "");
}

/** The number of words with which all lists begin. */
function commonLength(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists;
  const different = first.findIndex((word, index) => lists.some((list) => list[index] !== word));
  return different < 0 ? Math.max(first.length - 1, 0) : different;
}

function freeName(taken: JsonObject, base: string): string {
  let name = base;
  for (let number = 2; Object.hasOwn(taken, name); number += 1) name = `${base}-${number}`;
  return name;
}
