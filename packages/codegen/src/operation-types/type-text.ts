/** What the text around a type must know of it to combine it. */
export type TypeForm = "plain" | "union" | "intersection";

/** A TypeScript type as it is printed, its further lines indented for its place in the file. */
export interface TypeText {
  readonly text: string;
  readonly form: TypeForm;
  /** Of a union or an intersection: what it is made of. */
  readonly parts?: readonly TypeText[];
}

/** A type that never needs parentheses: a name, a literal, an object. */
export function plainType(text: string): TypeText {
  return { text, form: "plain" };
}

export const booleanType: TypeText = plainType("boolean");
export const neverType: TypeText = plainType("never");
export const nullType: TypeText = plainType("null");
export const numberType: TypeText = plainType("number");
export const stringType: TypeText = plainType("string");
export const unknownType: TypeText = plainType("unknown");
/** Any object or list, without a word on its members. */
export const anyObjectType: TypeText = plainType("object");
/** An object that may have any members. */
export const openRecord: TypeText = plainType("Record<string, unknown>");
/** An object without members. */
export const emptyRecord: TypeText = plainType("Record<string, never>");
/** The bytes of a file. */
export const binaryType: TypeText = unionType([plainType("Blob"), plainType("File")]);

/** The start of a line at a depth. */
export function indentation(depth: number): string {
  return "    ".repeat(depth);
}

/** An object; the members are whole lines, indented for `depth + 1`. */
export function objectType(members: readonly string[], depth: number): TypeText {
  if (members.length === 0) return plainType("{}");
  // Added up and not joined: joined, the whole text would be copied once for each level of the document.
  let text = "{\n";
  for (const member of members) text += `${member}\n`;
  return plainType(`${text}${indentation(depth)}}`);
}

/**
 * Each item on a line of its own; the items are printed for `depth + 1`.
 *
 * @param rest what may follow the items; nothing where it is absent
 */
export function tupleType(items: readonly TypeText[], depth: number, rest?: TypeText): TypeText {
  const rows = items.map(({ text }) => text);
  if (rest !== undefined) rows.push(`...${listType(rest).text}`);
  if (rows.length === 0) return plainType("[]");
  const lines = rows.map((row) => indentation(depth + 1) + row).join(",\n");
  return plainType(`[\n${lines}\n${indentation(depth)}]`);
}

export function listType(item: TypeText): TypeText {
  return plainType(`${enclosed(item)}[]`);
}

/** One of the types. Unions among them become part of it; `unknown` and `never` are left out where they add nothing. */
export function unionType(types: readonly TypeText[]): TypeText {
  const all = distinct(types, "union").filter(({ text }) => text !== "never");
  return all.some(({ text }) => text === "unknown") ? unknownType : combined(all, "union", neverType);
}

/** All of the types at once. */
export function intersectionType(types: readonly TypeText[]): TypeText {
  const all = distinct(types, "intersection").filter(({ text }) => text !== "unknown");
  return all.some(({ text }) => text === "never") ? neverType : combined(all, "intersection", unknownType);
}

function combined(parts: readonly TypeText[], form: "union" | "intersection", none: TypeText): TypeText {
  const [first, ...more] = parts;
  if (first === undefined) return none;
  if (more.length === 0) return first;
  return { text: parts.map(enclosed).join(form === "union" ? " | " : " & "), form, parts };
}

/** The types in their order, with those of one form taken apart. */
function distinct(types: readonly TypeText[], form: TypeForm): TypeText[] {
  const found = new Map<string, TypeText>();
  for (const type of types) {
    for (const part of type.form === form ? (type.parts ?? [type]) : [type]) {
      if (!found.has(part.text)) found.set(part.text, part);
    }
  }
  return [...found.values()];
}

function enclosed({ text, form }: TypeText): string {
  return form === "plain" ? text : `(${text})`;
}
