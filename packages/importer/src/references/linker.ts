import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { SourcedValue } from "../positions/sourced-value.js";
import { type MemberRule, memberRule, type PartKind } from "./document-grammar.js";
import { KeptParts, put } from "./kept-parts.js";
import { LinkedPlaces, LinkedSource } from "./linked-source.js";
import { innerPart, keyOf, type Origin, type Part, partValue } from "./part.js";
import type { ReferenceLibrary } from "./reference-library.js";
import { isPart, ReferenceTargets } from "./reference-targets.js";
import { unknownPart } from "./refused-finding.js";

/** Thrown where the files together are larger than any documentation. */
export class TooManyValues extends Error {}

/** The maximum depth of parts nested through references; deeper nesting is a cycle. */
const deepestNesting = 40;

/** Assembles a document from its files. */
export class Linker {
  readonly #main: Origin;
  readonly #library: ReferenceLibrary;
  readonly #diagnostics: Diagnostics;
  readonly #source: LinkedSource;
  readonly #places: LinkedPlaces;
  readonly #targets: ReferenceTargets;
  readonly #kept: KeptParts;
  /** The parts that are currently inlined. */
  readonly #open = new Set<string>();

  constructor(tree: SourcedValue, library: ReferenceLibrary, diagnostics: Diagnostics) {
    this.#main = { tree, path: tree.source.file.path };
    this.#library = library;
    this.#diagnostics = diagnostics;
    this.#source = new LinkedSource(tree.source);
    this.#places = new LinkedPlaces(tree.places);
    this.#targets = new ReferenceTargets(this.#main, library, diagnostics);
    this.#kept = new KeptParts(this.#main, this.#targets);
  }

  link(): SourcedValue {
    const document = this.#part({ origin: this.#main, pointer: "" }, "document", "");
    if (isJsonObject(document)) {
      for (let next = this.#kept.next(); next !== undefined; next = this.#kept.next()) {
        this.#mount(next.part, next.at);
        put(document, next, this.#part(next.part, next.kind, next.at));
      }
    }
    return new SourcedValue(document, this.#source, this.#places);
  }

  /** The value of a part at the position `at` in the document. */
  #part(part: Part, kind: PartKind, at: JsonPointer): JsonValue {
    const value = partValue(part) ?? null;
    if (part.origin !== this.#main && !this.#library.takes()) throw new TooManyValues();
    if (!isJsonObject(value)) return value;
    const reference = textMember(value, "$ref");
    const isLocal = part.origin === this.#main && reference?.startsWith("#") === true;
    if (reference === undefined || isLocal) return this.#members(part, value, kind, at);
    const { $ref: _, ...beside } = value;
    const siblings = this.#members(part, beside, kind, at);
    const target = this.#targets.of(part);
    const slot = this.#slot(target, kind);
    if (slot !== undefined && slot !== at) return { $ref: `#${slot}`, ...siblings };
    const here = this.#here(part, target, at, (found) => this.#part(found, kind, at));
    return isJsonObject(here) ? { ...here, ...siblings } : here;
  }

  /** The position in the document of a reference's target. */
  #slot(target: Part | Diagnostic, kind: PartKind): JsonPointer | undefined {
    if (!isPart(target)) return undefined;
    return target.origin === this.#main ? target.pointer : this.#kept.at(target, kind);
  }

  #members(part: Part, value: JsonObject, kind: PartKind, at: JsonPointer): JsonObject {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]): [string, JsonValue] => {
        const inner = innerPart(part, key);
        const rule = memberRule(kind, key);
        if (rule !== undefined) return [key, this.#member(inner, item, rule, appendPointer(at, key))];
        const isDiscriminator = kind === "schema" && key === "discriminator";
        return [key, isDiscriminator ? this.#discriminator(inner, item) : item];
      }),
    );
  }

  #member(part: Part, value: JsonValue, rule: MemberRule, at: JsonPointer): JsonValue {
    const inside = (key: string | number): JsonValue =>
      this.#part(innerPart(part, key), rule.kind, appendPointer(at, key));
    if (Array.isArray(value)) return value.map((_, index) => inside(index));
    if (rule.as === "one" || !isJsonObject(value)) return this.#part(part, rule.kind, at);
    if (textMember(value, "$ref") !== undefined) {
      return this.#here(part, this.#targets.of(part), at, (found) =>
        this.#member(found, partValue(found) ?? {}, rule, at),
      );
    }
    return Object.fromEntries(Object.keys(value).map((name): [string, JsonValue] => [name, inside(name)]));
  }

  /** The inlined target of a reference; `{}` if it is unknown, which is reported. */
  #here(
    part: Part,
    target: Part | Diagnostic,
    at: JsonPointer,
    read: (target: Part) => JsonValue,
  ): JsonValue {
    if (!isPart(target)) {
      this.#diagnostics.report(target);
      return {};
    }
    const key = keyOf(target);
    if (this.#open.has(key) || this.#open.size >= deepestNesting) {
      const place = part.origin.tree.at(appendPointer(part.pointer, "$ref"));
      const reference = textMember(partValue(part), "$ref") ?? "";
      this.#diagnostics.report(unknownPart(reference, phrase`refers to itself`, place));
      return {};
    }
    this.#open.add(key);
    this.#mount(target, at);
    const found = read(target);
    this.#open.delete(key);
    return found;
  }

  #mount({ origin, pointer }: Part, at: JsonPointer): void {
    const sourced = origin.tree.get(pointer);
    if (sourced === undefined || origin === this.#main) return;
    this.#places.mount(at, sourced, this.#source.startOf(sourced.source));
  }

  /** The values of a discriminator's mapping may be references. */
  #discriminator(part: Part, value: JsonValue): JsonValue {
    const mapping = objectMember(value, "mapping");
    if (!isJsonObject(value) || Object.keys(mapping).length === 0) return value;
    const isMain = part.origin === this.#main;
    const entries = Object.entries(mapping).flatMap(([word, item]): [string, JsonValue][] => {
      if (typeof item !== "string" || (isMain && !leadsAway(item))) return [[word, item]];
      const target = this.#wordTarget(item, innerPart(innerPart(part, "mapping"), word));
      if (target === undefined) return [[word, item]];
      const slot = this.#slot(target, "schema");
      if (!isPart(target)) this.#diagnostics.report(target);
      return slot === undefined ? [] : [[word, `#${slot}`]];
    });
    return { ...value, mapping: Object.fromEntries(entries) };
  }

  /** A schema name is resolved in its own file; undefined where it can only be one of the whole document. */
  #wordTarget(word: string, written: Part): Part | Diagnostic | undefined {
    if (/[#/]|\.(?:ya?ml|json)$/.test(word)) return this.#targets.meantBy(word, written);
    return ["/components/schemas", "/definitions", ""]
      .map((schemas) => this.#targets.meantBy(`#${appendPointer(schemas, word)}`, written))
      .find(isPart);
  }
}

/** Whether a mapping value is a reference to another file. */
function leadsAway(word: string): boolean {
  return !word.startsWith("#") && /[#/]|\.(?:ya?ml|json)$/.test(word);
}
