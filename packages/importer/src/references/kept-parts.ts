import type { JsonObject, JsonPointer } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, member } from "../document/json-values.js";
import { componentsOf, definitionsOf, type PartKind } from "./document-grammar.js";
import { innerPart, keyOf, nameOf, type Origin, type Part, partValue } from "./part.js";
import { isPart, type ReferenceTargets } from "./reference-targets.js";

/** A part that has its place in the document, but is not there yet. */
export interface WaitingPart {
  part: Part;
  kind: PartKind;
  at: JsonPointer;
}

/** Where a document keeps the parts that come from other files: each in one place, under a name of its own. */
export class KeptParts {
  readonly #main: Origin;
  readonly #at = new Map<string, JsonPointer>();
  readonly #taken = new Set<JsonPointer>();
  readonly #waiting: WaitingPart[] = [];
  readonly #containers: Readonly<Partial<Record<PartKind, string>>>;
  readonly #prefix: JsonPointer;

  constructor(main: Origin, targets: ReferenceTargets) {
    this.#main = main;
    const isSwagger = member(main.tree.value, "swagger") !== undefined;
    this.#containers = isSwagger ? definitionsOf : componentsOf;
    this.#prefix = isSwagger ? "" : "/components";
    for (const container of Object.values(this.#containers)) this.#keepOwn(container, targets);
  }

  /** Where a part is kept already. */
  known(part: Part): JsonPointer | undefined {
    return this.#at.get(keyOf(part));
  }

  /** Where a part is kept, from now on at the latest; undefined where there is no place for its kind. */
  at(part: Part, kind: PartKind): JsonPointer | undefined {
    const container = this.#containers[kind];
    const known = this.known(part);
    if (known !== undefined || container === undefined) return known;
    const owner = appendPointer(this.#prefix, container);
    const base = nameOf(part);
    let at = appendPointer(owner, base);
    for (let number = 2; this.#taken.has(at); number += 1) at = appendPointer(owner, `${base}_${number}`);
    this.#keep(part, at);
    this.#waiting.push({ part, kind, at });
    return at;
  }

  /** The next part that must be put into the document. */
  next(): WaitingPart | undefined {
    return this.#waiting.shift();
  }

  #keep(part: Part, at: JsonPointer): void {
    this.#taken.add(at);
    if (this.known(part) === undefined) this.#at.set(keyOf(part), at);
  }

  /** Where the document itself gives a part of another file a name, that is its name. */
  #keepOwn(container: string, targets: ReferenceTargets): void {
    const at = appendPointer(this.#prefix, container);
    for (const written of [this.#prefix, at]) {
      const parts = targets.followed({ origin: this.#main, pointer: written });
      const inner = parts && (written === at ? parts : innerPart(parts, container));
      const map = inner && targets.followed(inner);
      const value = map && partValue(map);
      if (map === undefined || !isJsonObject(value)) continue;
      for (const name of Object.keys(value)) {
        const slot = appendPointer(at, name);
        const entry = innerPart(map, name);
        this.#taken.add(slot);
        if (map.origin !== this.#main) this.#keep(entry, slot);
        const target = hasReference(value, name) ? targets.of(entry) : undefined;
        if (target !== undefined && isPart(target) && target.origin !== this.#main) this.#keep(target, slot);
      }
    }
  }
}

function hasReference(map: JsonObject, name: string): boolean {
  const entry = member(map, name);
  return isJsonObject(entry) && Object.keys(entry).length === 1 && typeof entry["$ref"] === "string";
}

/** Puts a value into a document, making what is missing on the way there. */
export function put(root: JsonObject, { at }: WaitingPart, value: JsonObject[string]): void {
  const segments = pointerSegments(at);
  const name = segments.pop() ?? "";
  let owner = root;
  for (const segment of segments) {
    const next = member(owner, segment);
    const inner = isJsonObject(next) ? next : {};
    owner[segment] = inner;
    owner = inner;
  }
  owner[name] = value;
}
