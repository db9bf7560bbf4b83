/** What the text around a type must know of it: whether it needs parentheses, or says nothing new in a choice. */
export type TypeForm = "primitive" | "plain" | "composed" | "list" | "tuple";

/** A TypeScript type as it is printed, its further lines indented for the place where it stands. */
export interface TypeText {
  readonly text: string;
  readonly form: TypeForm;
}

const primitive = (text: string): TypeText => ({ text, form: "primitive" });

/** A type that never needs parentheses: a name, a literal, an object. */
export function plainType(text: string): TypeText {
  return { text, form: "plain" };
}

export const booleanType: TypeText = primitive("boolean");
export const neverType: TypeText = primitive("never");
export const nullType: TypeText = primitive("null");
export const numberType: TypeText = primitive("number");
export const stringType: TypeText = primitive("string");
export const unknownType: TypeText = plainType("unknown");
/** An object without members. */
export const emptyRecord: TypeText = plainType("Record<string, never>");

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

/** Each item on a line of its own; the items are printed for `depth + 1`. */
export function tupleType(items: readonly TypeText[], depth: number): TypeText {
  const lines = items.map(({ text }) => indentation(depth + 1) + text).join(",\n");
  return { text: `[\n${lines}${items.length === 0 ? "" : "\n"}${indentation(depth)}]`, form: "tuple" };
}

export function listType(item: TypeText): TypeText {
  return { text: `${enclosed(item)}[]`, form: "list" };
}

export function unionType(types: readonly TypeText[]): TypeText {
  return composed(types, " | ");
}

export function intersectionType(types: readonly TypeText[]): TypeText {
  return composed(types, " & ");
}

/** The type, or null. */
export function nullableType(type: TypeText): TypeText {
  return { text: `${enclosed(type)} | null`, form: "composed" };
}

function composed(types: readonly TypeText[], separator: string): TypeText {
  const [first, ...more] = types;
  if (first === undefined) return neverType;
  if (more.length === 0) return first;
  return { text: withoutRepeats(types).map(enclosed).join(separator), form: "composed" };
}

function withoutRepeats(types: readonly TypeText[]): TypeText[] {
  const seen = new Set<string>();
  return types.filter(({ text, form }) => {
    if (form !== "primitive") return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function enclosed({ text, form }: TypeText): string {
  return form === "composed" ? `(${text})` : text;
}
