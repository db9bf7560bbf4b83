/** The JSON in a text; `undefined` if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The JSON in a text, with its integers exact: one that a JavaScript number cannot hold, such as the 64-bit id of a
 * service written in Go or Java, is given as the text of its digits. `undefined` if the text is no JSON.
 */
export function parseExactJson(text: string): unknown {
  return parseJson(longNumber.test(text) ? text.replace(stringsAndNumbers, quoteUnsafe) : text);
}

/** 2^53 has sixteen digits. Cheap, because few texts go any further. */
const longNumber = /(?:^|[[:,\s])-?\d{16}/;

/** Strings are matched so that digits inside of them are left alone. */
const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

function quoteUnsafe(token: string): string {
  const isUnsafe = /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));
  return isUnsafe ? `"${token}"` : token;
}
