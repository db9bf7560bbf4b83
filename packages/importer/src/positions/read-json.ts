import { type ParseError, type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { finding } from "../findings/finding.js";
import { inexactNumber, inexactNumbers } from "./inexact-numbers.js";
import { JsonBuilder } from "./json-builder.js";
import { maximumNesting, nestingDepth } from "./nesting-depth.js";
import type { SourceText } from "./source-text.js";
import { SourcedValue } from "./sourced-value.js";
import { readStrictJson } from "./strict-json.js";

/** JSON read from a page, as far as it was readable. */
export interface JsonReading {
  sourced?: SourcedValue;
  diagnostics: Diagnostic[];
  /** Whether the text ended in the middle of the value. */
  cutOff: boolean;
}

/**
 * Reads JSON (with comments and trailing commas, which documentation uses) with the position of every part.
 *
 * @param text The JSON.
 * @param source The page that contains it.
 * @param toPage Converts an offset in `text` to one in the page.
 * @param what Its name in messages: "the request body".
 */
export function readJson(
  text: string,
  source: SourceText,
  toPage: (offset: number) => number,
  what: Message,
): JsonReading {
  const strict = readStrictJson(text, toPage);
  if (strict !== undefined) {
    return {
      sourced: new SourcedValue(strict.value, source, strict.places),
      diagnostics: inexact(text, source, toPage),
      cutOff: false,
    };
  }
  const nesting = nestingDepth(text);
  if (nesting.depth > maximumNesting) {
    const location = source.locate({ offset: toPage(nesting.offset), length: 1 });
    const message = phrase`${what} nests more than ${maximumNesting} levels deep and was not read`;
    return { diagnostics: [finding("nesting-too-deep", message, location)], cutOff: false };
  }
  const errors: ParseError[] = [];
  const diagnostics: Diagnostic[] = inexact(text, source, toPage);
  const builder = new JsonBuilder(toPage, {
    unsafe: (name, span) => {
      const message = phrase`The name "${name}" would change objects themselves in JavaScript; it was left out`;
      diagnostics.push(finding("unsafe-name", message, source.locate(span)));
    },
    duplicate: (name, span) => {
      const message = phrase`"${name}" occurs here a second time; the last value is used`;
      diagnostics.push(finding("duplicate-name", message, source.locate(span)));
    },
  });
  const onError = (error: ParseErrorCode, offset: number, length: number): void => {
    errors.push({ error, offset, length });
  };
  visit(text, { ...builder.visitor(), onError }, { allowTrailingComma: true });
  const end = text.trimEnd().length;
  const first = errors[0];
  const cutOff = first !== undefined && first.offset + first.length >= end;
  if (first !== undefined && !cutOff) {
    const location = source.locate({ offset: toPage(first.offset), length: Math.max(1, first.length) });
    const reason = faultPhrases[printParseErrorCode(first.error)] ?? phrase`invalid symbol`;
    diagnostics.unshift(finding("unreadable-json", phrase`${what} is not valid JSON: ${reason}`, location));
  }
  const read = builder.finish(end);
  if (read === undefined) return { diagnostics, cutOff };
  return { sourced: new SourcedValue(read.value, source, read.places), diagnostics, cutOff };
}

function inexact(text: string, source: SourceText, toPage: (offset: number) => number): Diagnostic[] {
  return inexactNumbers(text).map((number) =>
    inexactNumber(number.text, source.locate({ offset: toPage(number.offset), length: number.text.length })),
  );
}

/** The errors of the parser, by its name for them. */
const faultPhrases: Readonly<Record<string, Message>> = {
  InvalidSymbol: phrase`invalid symbol`,
  InvalidNumberFormat: phrase`invalid number format`,
  PropertyNameExpected: phrase`property name expected`,
  ValueExpected: phrase`value expected`,
  ColonExpected: phrase`colon expected`,
  CommaExpected: phrase`comma expected`,
  CloseBraceExpected: phrase`close brace expected`,
  CloseBracketExpected: phrase`close bracket expected`,
  EndOfFileExpected: phrase`end of file expected`,
  InvalidCommentToken: phrase`invalid comment token`,
  UnexpectedEndOfComment: phrase`unexpected end of comment`,
  UnexpectedEndOfString: phrase`unexpected end of string`,
  UnexpectedEndOfNumber: phrase`unexpected end of number`,
  InvalidUnicode: phrase`invalid unicode`,
  InvalidEscapeCharacter: phrase`invalid escape character`,
  InvalidCharacter: phrase`invalid character`,
};
