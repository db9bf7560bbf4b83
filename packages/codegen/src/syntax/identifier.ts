import { CodegenError } from "../codegen-error.js";

/** Words that cannot be the name of an exported constant in a module. */
const taken: ReadonlySet<string> = new Set(
  [
    "break case catch class const continue debugger default delete do else enum export extends false finally for",
    "function if import in instanceof new null return super switch this throw true try typeof var void while with",
    "implements interface let package private protected public static yield",
    "arguments await eval undefined NaN Infinity",
  ].flatMap((words) => words.split(" ")),
);

/** Whether the text can be the name of an exported constant. */
export function isIdentifier(text: string): boolean {
  return !taken.has(text) && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
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
