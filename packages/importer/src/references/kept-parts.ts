import type { JsonObject, JsonPointer } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, member } from "../document/json-values.js";
import { componentsOf, definitionsOf, type PartKind } from "./document-grammar.js";
import { innerPart, keyOf, nameOf, type Origin, type Part, partValue } from "./part.js";
import { isPart, type ReferenceTargets } from "./reference-targets.js";

/** A part with an assigned position in the document that was not added yet. */
export interface WaitingPart {
  part: Part;
  kind: PartKind;
  at: JsonPointer;
}

/** The positions of parts from other files in a document: each part has one position, under a distinct name. */
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

  /** The position of a part, if it has one. */
  known(part: Part): JsonPointer | undefined {
    return this.#at.get(keyOf(part));
  }

  /** The position of a part, assigned if necessary; undefined if parts of its kind have no common position. */
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

  /** The next part to add to the document. */
  next(): WaitingPart | undefined {
    return this.#waiting.shift();
  }

  #keep(part: Part, at: JsonPointer): void {
    this.#taken.add(at);
    if (this.known(part) === undefined) this.#at.set(keyOf(part), at);
  }

  /** If the document itself names a part of another file, that name is used. */
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

/** Adds a value to a document, creating missing containers. */
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
