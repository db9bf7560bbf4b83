/**
 * Text that is printed on one line where it fits and on several where it does not, after Wadler's "A prettier
 * printer". The TypeScript printer keeps unions and long literals on one line however long they get; people
 * read these files.
 */
export type Layout =
  /** Text without a line break. */
  | string
  | readonly Layout[]
  | { readonly kind: "group"; readonly content: Layout }
  | { readonly kind: "indent"; readonly content: Layout }
  | { readonly kind: "line"; readonly flat: string }
  | { readonly kind: "hardLine" }
  | { readonly kind: "ifBroken"; readonly text: string };

/** A space, or a new line in a group that does not fit. */
export const line: Layout = { kind: "line", flat: " " };
/** Nothing, or a new line in a group that does not fit. */
export const softLine: Layout = { kind: "line", flat: "" };
/** Always a new line. */
export const hardLine: Layout = { kind: "hardLine" };

export function group(...content: Layout[]): Layout {
  return { kind: "group", content };
}

export function indent(...content: Layout[]): Layout {
  return { kind: "indent", content };
}

/** Text that appears only in a group that does not fit on one line, such as a trailing comma. */
export function ifBroken(text: string): Layout {
  return { kind: "ifBroken", text };
}

/** The items with the separator between them. */
export function join(items: readonly Layout[], separator: Layout): Layout[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

interface Pending {
  readonly depth: number;
  readonly broken: boolean;
  readonly layout: Layout;
}

function isSequence(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

/** Prints a layout in lines of at most `width` characters where it can, indented by two spaces. */
export function printLayout(layout: Layout, width: number = 110): string {
  const output: string[] = [];
  const pending: Pending[] = [{ depth: 0, broken: true, layout }];
  let column = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { depth, broken, layout: current } = next;
    if (typeof current === "string") {
      output.push(current);
      column += current.length;
    } else if (isSequence(current)) {
      for (const item of [...current].reverse()) pending.push({ depth, broken, layout: item });
    } else if (current.kind === "indent") {
      pending.push({ depth: depth + 1, broken, layout: current.content });
    } else if (current.kind === "group") {
      const flat = fits({ depth, broken: false, layout: current.content }, pending, width - column);
      pending.push({ depth, broken: !flat, layout: current.content });
    } else if (current.kind === "ifBroken") {
      if (broken) pending.push({ depth, broken, layout: current.text });
    } else if (current.kind === "hardLine" || broken) {
      // No space before a line break: neither after `name: ` nor as the indentation of an empty line.
      const last = output.pop() ?? "";
      output.push(last.startsWith("\n") ? "\n" : last.trimEnd());
      output.push(`\n${"  ".repeat(depth)}`);
      column = depth * 2;
    } else {
      output.push(current.flat);
      column += current.flat.length;
    }
  }
  return output.join("");
}

/** Whether the first item, and what follows it up to the next possible new line, fits into the space. */
function fits(first: Pending, rest: readonly Pending[], space: number): boolean {
  const pending: Pending[] = [first];
  let restIndex = rest.length;
  let left = space;
  while (left >= 0) {
    let next = pending.pop();
    if (next === undefined) {
      restIndex -= 1;
      next = rest[restIndex];
      if (next === undefined) return true;
    }
    const { depth, broken, layout } = next;
    if (typeof layout === "string") {
      left -= layout.length;
    } else if (isSequence(layout)) {
      for (const item of [...layout].reverse()) pending.push({ depth, broken, layout: item });
    } else if (layout.kind === "group" || layout.kind === "indent") {
      pending.push({ depth, broken, layout: layout.content });
    } else if (layout.kind === "ifBroken") {
      if (broken) left -= layout.text.length;
    } else if (layout.kind === "hardLine") {
      return broken;
    } else if (broken) {
      return true;
    } else {
      left -= layout.flat.length;
    }
  }
  return false;
}
