import { group, hardLine, ifBroken, indent, join, type Layout, line } from "./layout.js";
import { stringLiteral } from "./text.js";

interface Imported {
  readonly name: string;
  readonly local: string;
  readonly type: boolean;
}

/** The imports of one file: collected while its body is made, printed before it. */
export class Imports {
  readonly #modules: Map<string, Map<string, Imported>> = new Map();
  readonly #taken: Set<string>;

  /** @param declared names the file declares itself; an import of the same name gets another local one. */
  constructor(declared: Iterable<string>) {
    this.#taken = new Set(declared);
  }

  /** Imports a value and answers its local name. */
  value(name: string, from: string): string {
    return this.#use(name, from, false);
  }

  /** Imports a type and answers its local name. */
  type(name: string, from: string): string {
    return this.#use(name, from, true);
  }

  #use(name: string, from: string, type: boolean): string {
    const names = this.#modules.get(from) ?? new Map<string, Imported>();
    this.#modules.set(from, names);
    const known = names.get(name);
    if (known !== undefined) return known.local;
    let local = name;
    while (this.#taken.has(local)) local = `${local}_`;
    this.#taken.add(local);
    names.set(name, { name, local, type });
    return local;
  }

  layout(): Layout {
    const modules = [...this.#modules].sort(([a], [b]) => compare(order(a), order(b)));
    return modules.map(([from, names]): Layout => {
      const sorted = [...names.values()].sort((a, b) => compare(rank(a), rank(b)));
      const onlyTypes = sorted.every((imported) => imported.type);
      const specifiers = sorted.map((imported) => {
        const renamed =
          imported.local === imported.name ? imported.name : `${imported.name} as ${imported.local}`;
        return imported.type && !onlyTypes ? `type ${renamed}` : renamed;
      });
      const keyword = onlyTypes ? "import type" : "import";
      const list = group("{", indent(line, join(specifiers, [",", line])), ifBroken(","), line, "}");
      return [`${keyword} `, list, ` from ${stringLiteral(from)};`, hardLine];
    });
  }
}

/** Packages before files of this project. */
function order(from: string): string {
  return from.startsWith(".") ? `~${from}` : from;
}

/** Values before types. */
function rank(imported: Imported): string {
  return `${imported.type ? "type" : "import"} ${imported.name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
