import { visit } from "jsonc-parser";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { phrase } from "../diagnostics/message.js";
import { finding } from "../findings/finding.js";

/** An integer of a text that a JSON number of JavaScript cannot hold exactly. */
export interface InexactNumber {
  /** As written. */
  text: string;
  offset: number;
}

/** A long integer where a value of JSON may stand; only a text with one is read a second time. */
const candidate = /(?:^|[:,[\s])-?\d{16,}(?=\s*(?:[,\]}\n\r/]|$))/;

/** The integers of a JSON text that are rounded when it is read. */
export function inexactNumbers(text: string): InexactNumber[] {
  if (!candidate.test(text)) return [];
  const found: InexactNumber[] = [];
  visit(
    text,
    {
      onLiteralValue: (value: unknown, offset, length) => {
        const written = text.slice(offset, offset + length);
        if (typeof value === "number" && isInexact(written)) found.push({ text: written, offset });
      },
    },
    { allowTrailingComma: true },
  );
  return found;
}

/** Whether a decimal, octal or hexadecimal integer differs from the nearest number of JavaScript. */
export function isInexact(written: string): boolean {
  const [, digits = ""] = /^\s*[-+]?(\d+|0o[0-7]+|0x[\da-f]+)\s*$/i.exec(written) ?? [];
  if (digits.length < 12) return false;
  const exact = BigInt(digits);
  const number = Number(digits);
  return !Number.isFinite(number) || BigInt(number) !== exact;
}

/** The finding about an integer that is rounded. */
export function inexactNumber(written: string, location: SourceLocation): Diagnostic {
  const message = phrase`The integer ${written.trim()} is beyond 2^53; numbers of JSON are read as ${String(Number(written))} by most programs, and so it is in the document`;
  return finding("inexact-number", message, location);
}
