import { CodegenError } from "../codegen-error.js";
import { compiler as ts } from "./load-compiler.js";

/** Words that cannot be the name of an exported constant in a module, beyond the language's keywords. */
const taken: ReadonlySet<string> = new Set(["arguments", "await", "eval", "undefined", "NaN", "Infinity"]);

/** Whether the text can be the name of an exported constant. */
export function isIdentifier(text: string): boolean {
  if (taken.has(text)) return false;
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  const kind = scanner.scan();
  const reserved = kind >= ts.SyntaxKind.FirstReservedWord && kind <= ts.SyntaxKind.LastFutureReservedWord;
  const word =
    kind >= ts.SyntaxKind.Identifier && !reserved && scanner.scan() === ts.SyntaxKind.EndOfFileToken;
  // The scanner skips white space and comments, and unescapes \u0041: only the plain word is one.
  return word && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** The text, which must be an identifier; `what` says in the error whose name it is. */
export function requireIdentifier(text: string, what: string): string {
  if (isIdentifier(text)) return text;
  throw new CodegenError("name-invalid", `${what}: ${JSON.stringify(text)} cannot be a TypeScript name`, {
    hint: "Correct it in the service's names.yaml: letters, digits, _ and $, not starting with a digit.",
  });
}

/** `sdxl` → `Sdxl`: the start of a model's type names. */
export function pascalCase(identifier: string): string {
  const [first = "", ...rest] = identifier;
  return first.toUpperCase() + rest.join("");
}

/** `acme-images.v2` → `acmeImagesV2`: a service's name as an identifier. */
export function serviceIdentifier(name: string): string {
  const words = name.split(/[^\p{ID_Continue}]+/u).filter((word) => word !== "");
  const joined = words.map((word, index) => (index === 0 ? word : pascalCase(word))).join("");
  if (isIdentifier(joined)) return joined;
  const prefixed = `service${pascalCase(joined)}`;
  return requireIdentifier(prefixed, `service ${JSON.stringify(name)}`);
}
