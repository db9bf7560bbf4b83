import type { SourceFile } from "../diagnostics/diagnostic.js";
import { maskSecrets } from "../diagnostics/mask-secrets.js";
import type { JsonValue } from "../document/json.js";
import { isJsonObject, textMember } from "../document/json-values.js";
import type { ProofPoint } from "../lifecycle/lifecycle-proof.js";
import type { Evidence } from "./suggestion.js";

/** Longer lines are cut. */
const longest = 120;

/** Finds the lines with evidence for a fact in the pages of an operation. */
export class EvidenceFinder {
  readonly #sources: readonly SourceFile[];
  readonly #lines = new Map<string, string[]>();

  constructor(sources: readonly SourceFile[]) {
    this.#sources = sources;
  }

  /** The first line with a name on one of the operation's pages, with that value where one is given. */
  find(fact: string, operation: JsonValue | undefined, name: string, value?: string): Evidence | undefined {
    const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const words =
      value === undefined
        ? new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`)
        : new RegExp(`(?<![\\w-])${escaped(name)}[\\s"'\\\\:：>-]+${escaped(value)}(?![\\w-])`);
    for (const { file, line: from } of sourcesOf(operation)) {
      const lines = this.#linesOf(file);
      const after = lines.findIndex((line, index) => index + 1 >= from && words.test(line));
      const index = after >= 0 ? after : lines.findIndex((line) => words.test(line));
      if (index >= 0) return { fact, file, line: index + 1, words: shown(lines[index] ?? "") };
    }
    return undefined;
  }

  /** The line that contains the evidence of a proof. */
  locate({ fact, operation, name, value }: ProofPoint): Evidence | undefined {
    return name === undefined ? this.operation(fact, operation) : this.find(fact, operation, name, value);
  }

  /** The line where the operation itself is documented. */
  operation(fact: string, operation: JsonValue | undefined): Evidence | undefined {
    const [first] = sourcesOf(operation);
    if (first === undefined) return undefined;
    const lines = this.#linesOf(first.file);
    // In OpenAPI the path is above the method.
    const index =
      [first.line - 1, first.line - 2].find((line) => lines[line]?.includes("/")) ?? first.line - 1;
    return { fact, file: first.file, line: index + 1, words: shown(lines[index] ?? "") };
  }

  #linesOf(path: string): string[] {
    const known = this.#lines.get(path);
    if (known !== undefined) return known;
    // For pages outside of a service's folder the document contains only the file name.
    const source =
      this.#sources.find((one) => one.path === path) ??
      this.#sources.find((one) => one.path.endsWith(`/${path}`));
    const text = source?.text ?? "";
    const lines = text.split(/\r?\n/);
    this.#lines.set(path, lines);
    return lines;
  }
}

function shown(line: string): string {
  const text = maskSecrets(line.trim());
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function sourcesOf(operation: JsonValue | undefined): { file: string; line: number }[] {
  const listed = isJsonObject(operation) ? operation["x-corsac-source"] : undefined;
  return (Array.isArray(listed) ? listed : []).flatMap((source) => {
    const file = textMember(source, "file");
    const line = isJsonObject(source) ? source["line"] : undefined;
    return file === undefined || typeof line !== "number" ? [] : [{ file, line }];
  });
}
