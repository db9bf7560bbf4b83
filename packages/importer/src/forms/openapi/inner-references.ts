import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer, pointerSegments } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";
import { finding } from "../../findings/finding.js";
import { identifierWords, pascalCase } from "../../names/identifier.js";
import { Origins } from "../../positions/origins.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { type MemberRule, memberRule, type PartKind } from "../../references/document-grammar.js";

/** Segments of a pointer that do not describe its target. */
const plainWords: ReadonlySet<string> = new Set([
  ..."paths get put post delete patch responses response request requestBody content schema schemas".split(
    " ",
  ),
  ..."properties items allOf anyOf oneOf parameters application json components definitions".split(" "),
]);
/** The maximum length of a chain of references; a longer one is a cycle. */
const longestChain = 20;

/**
 * A document in which schemas only refer to reusable schemas. Any other schema that is referred to (in an operation, in
 * an extension) becomes reusable, because operations are rebuilt later. A reference without a target is removed and
 * reported; the keywords next to it are kept.
 *
 * @param isSwagger Whether reusable schemas are in `definitions`.
 */
export function withReusableTargets(
  written: SourcedValue,
  isSwagger: boolean,
  diagnostics: Diagnostics,
): SourcedValue {
  if (!isJsonObject(written.value)) return written;
  const walk = new InnerReferences(written, written.value, isSwagger, diagnostics);
  return walk.run();
}

class InnerReferences {
  readonly #written: SourcedValue;
  readonly #root: JsonObject;
  readonly #origins: Origins;
  readonly #diagnostics: Diagnostics;
  readonly #container: readonly string[];
  readonly #names = new Map<JsonPointer, string>();
  readonly #added: JsonObject = {};
  readonly #open: { name: string; target: JsonValue }[] = [];

  constructor(written: SourcedValue, root: JsonObject, isSwagger: boolean, diagnostics: Diagnostics) {
    this.#written = written;
    this.#root = root;
    this.#origins = new Origins().add(written);
    this.#diagnostics = diagnostics;
    this.#container = isSwagger ? ["definitions"] : ["components", "schemas"];
  }

  run(): SourcedValue {
    const made = this.#part(this.#root, "document", "");
    for (let next = this.#open.shift(); next !== undefined; next = this.#open.shift()) {
      this.#added[next.name] = this.#part(next.target, "schema", "");
    }
    if (!isJsonObject(made) || (made === this.#root && Object.keys(this.#added).length === 0))
      return this.#written;
    const whole = this.#origins.place(this.#withAdded(made, this.#container), this.#root);
    return this.#origins.sourced(whole, this.#written);
  }

  #withAdded(owner: JsonObject, [key, ...rest]: readonly string[]): JsonObject {
    if (key === undefined) return this.#origins.place({ ...owner, ...this.#added }, owner);
    if (Object.keys(this.#added).length === 0) return owner;
    const inner = objectMember(owner, key);
    return this.#origins.place({ ...owner, [key]: this.#withAdded(inner, rest) }, owner);
  }

  /** Returns the part itself if nothing in it changes. */
  #part(value: JsonValue, kind: PartKind, at: JsonPointer): JsonValue {
    if (!isJsonObject(value)) return value;
    let changed: JsonObject | undefined;
    const reference = textMember(value, "$ref");
    if (reference?.startsWith("#") === true) {
      const next = this.#reference(reference, kind, value, at);
      if (next !== reference) {
        changed = { ...value };
        if (next === undefined) delete changed["$ref"];
        else changed["$ref"] = next;
      }
    }
    const discriminator = kind === "schema" ? value["discriminator"] : undefined;
    if (isJsonObject(discriminator)) {
      const inner = this.#discriminator(discriminator, appendPointer(at, "discriminator"));
      if (inner !== discriminator) changed = { ...(changed ?? value), discriminator: inner };
    }
    for (const [key, item] of Object.entries(value)) {
      const rule = memberRule(kind, key);
      if (rule === undefined || typeof item !== "object" || item === null) continue;
      const inner = this.#member(item, rule, appendPointer(at, key));
      if (inner === item) continue;
      changed ??= { ...value };
      changed[key] = inner;
    }
    return changed === undefined ? value : this.#origins.place(changed, value);
  }

  #member(value: JsonValue, rule: MemberRule, at: JsonPointer): JsonValue {
    if (Array.isArray(value)) {
      const items = value.flatMap((item, index) => {
        const inner = this.#part(item, rule.kind, appendPointer(at, index));
        return isGone(item, inner, rule.kind) ? [] : [inner];
      });
      const isSame = items.length === value.length && items.every((item, index) => item === value[index]);
      return isSame ? value : this.#origins.place(items, value);
    }
    if (rule.as === "one" || !isJsonObject(value)) return this.#part(value, rule.kind, at);
    const entries = Object.entries(value).flatMap(([name, item]): [string, JsonValue][] => {
      const isExtension = name.startsWith("x-") && rule.kind !== "schema" && rule.kind !== "header";
      const inner = isExtension ? item : this.#part(item, rule.kind, appendPointer(at, name));
      return isGone(item, inner, rule.kind) ? [] : [[name, inner]];
    });
    return entries.length === Object.keys(value).length &&
      entries.every(([name, item]) => item === value[name])
      ? value
      : this.#origins.place(Object.fromEntries(entries), value);
  }

  /** A discriminator whose mapping has only references; names of schemas are converted. */
  #discriminator(value: JsonObject, at: JsonPointer): JsonObject {
    const { mapping, ...rest } = value;
    if (!isJsonObject(mapping)) return value;
    let isSame = true;
    const entries = Object.entries(mapping).flatMap(([word, item]): [string, JsonValue][] => {
      const reference = typeof item === "string" ? this.#meant(item) : undefined;
      if (typeof item !== "string" || reference === item) return [[word, item]];
      isSame = false;
      if (reference !== undefined) return [[word, reference]];
      const place = this.#origins.find(mapping)?.at(appendPointer("", word)) ?? this.#written.at(at);
      const message = phrase`"${item}" is no schema of this file; the mapping of "${word}" is left out`;
      this.#diagnostics.report(finding("unresolved-reference", message, place));
      return [];
    });
    if (isSame) return value;
    const kept = entries.length === 0 ? {} : { mapping: Object.fromEntries(entries) };
    return this.#origins.place({ ...rest, ...kept }, value);
  }

  /** The reference for a mapping value, which may be a reference or the name of a schema. */
  #meant(word: string): string | undefined {
    const named = appendPointer(`/${this.#container.join("/")}`, word);
    if (this.#find(named).value !== undefined) return `#${named}`;
    if (!word.startsWith("#") || this.#find(referencePointer(word) ?? "").value === undefined)
      return undefined;
    return this.#schemaReference(word);
  }

  /** The reference, converted if necessary; undefined if it has no target. */
  #reference(reference: string, kind: PartKind, holder: JsonObject, at: JsonPointer): string | undefined {
    const pointer = referencePointer(reference) ?? "";
    if (this.#find(pointer).value === undefined) {
      const place = this.#origins.find(holder)?.at("/$ref") ?? this.#written.at(at);
      const message = phrase`"${reference}" has no target in this file; only the keywords beside the reference are used`;
      this.#diagnostics.report(finding("unresolved-reference", message, place));
      return undefined;
    }
    return kind === "schema" ? this.#schemaReference(reference) : reference;
  }

  /** The reference to a reusable schema that is equivalent to the target of this reference. */
  #schemaReference(reference: string): string {
    const pointer = referencePointer(reference) ?? "";
    const { value, isDirect } = this.#find(pointer);
    const isReusable = isDirect && this.#container[0] === pointerSegments(pointer)[0];
    if (value === undefined || isReusable || pointer === "") return reference;
    const name = this.#names.get(pointer) ?? this.#newName(pointer);
    if (!this.#names.has(pointer)) {
      this.#names.set(pointer, name);
      this.#open.push({ name, target: value });
    }
    return `#/${this.#container.join("/")}/${name}`;
  }

  /** The target of a pointer, which may go through other references. */
  #find(pointer: JsonPointer): { value: JsonValue | undefined; isDirect: boolean } {
    let current: JsonValue | undefined = this.#root;
    let isDirect = true;
    for (const segment of pointerSegments(pointer)) {
      if (isJsonObject(current) && !Object.hasOwn(current, segment)) {
        const followed = this.#followed(current);
        if (followed !== current) isDirect = false;
        current = followed;
      }
      current = Array.isArray(current) ? current[Number(segment)] : member(current, segment);
    }
    return { value: current, isDirect };
  }

  #followed(value: JsonObject): JsonValue | undefined {
    let current: JsonValue | undefined = value;
    for (let step = 0; step < longestChain; step += 1) {
      const reference = textMember(current, "$ref");
      const pointer = reference === undefined ? undefined : referencePointer(reference);
      if (pointer === undefined) return current;
      current = pointerSegments(pointer).reduce<JsonValue | undefined>(
        (owner, segment) => (Array.isArray(owner) ? owner[Number(segment)] : member(owner, segment)),
        this.#root,
      );
    }
    return undefined;
  }

  #newName(pointer: JsonPointer): string {
    const words = pointerSegments(pointer)
      .flatMap((segment) => (plainWords.has(segment) ? [] : identifierWords(segment)))
      .filter((word) => !plainWords.has(word) && /^[a-z]/i.test(word));
    const base = words.length === 0 ? "Schema" : pascalCase(words.slice(-3));
    const known = this.#container.reduce<JsonObject>((owner, key) => objectMember(owner, key), this.#root);
    const taken = new Set([...Object.keys(known), ...this.#names.values()]);
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}_${number}`;
    return name;
  }
}

/** Parts that have no meaning when empty; an empty schema or response does have one. */
const neverEmpty: ReadonlySet<PartKind> = new Set(["parameter", "header", "example", "link", "callback"]);

/** Whether a part became empty: it was a reference without a target, which was reported. */
function isGone(written: JsonValue, inner: JsonValue, kind: PartKind): boolean {
  return neverEmpty.has(kind) && inner !== written && isJsonObject(inner) && Object.keys(inner).length === 0;
}
