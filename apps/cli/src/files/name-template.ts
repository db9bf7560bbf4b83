import { nearest } from "../command/nearest.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { safeName } from "./safe-name.js";

/** The maximum length of a value; longer ones would exceed the limits of file systems. Characters. */
const longestValue = 60;
const placeholder = /\{([^{}/\\]+)\}/g;
/** Placeholders for every file, beside the fields of the input. */
const general = ["model", "id", "n", "ext"];

/** Whether `-o` is a template for file names: `{model}-{seed}.{ext}`. */
export function isTemplate(option: string): boolean {
  return option.search(placeholder) >= 0;
}

/**
 * Rejects a template with an unknown placeholder, before anything is sent.
 *
 * @param fields the fields of the model's input
 */
export function checkTemplate(template: string, fields: readonly string[]): void {
  for (const [whole, name = ""] of template.matchAll(placeholder)) {
    if (general.includes(name) || fields.includes(name)) continue;
    const known = [...general, ...fields];
    const [guess] = nearest(name, known);
    throw usageError(
      say`-o: ${whole} names nothing.`,
      guess === undefined
        ? say`Known are ${known.map((one) => `{${one}}`).join(", ")}.`
        : say`Did you mean {${guess}}?`,
      "invalid-template",
    );
  }
}

/** Inserts the values of a prediction; `{ext}` and `{n}` are kept for each of its files. */
export function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(placeholder, (whole, name: string) => {
    if (name === "ext" || name === "n") return whole;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || typeof value === "object") return "none";
    return safeName([...String(value)].slice(0, longestValue).join(""));
  });
}

/** The name of one file of a prediction. */
export function fillFileName(
  template: string,
  { extension, number, part }: { extension: string; number: number; part: string },
): string {
  const numbered = template.includes("{n}") ? "" : part;
  const hasExtension = template.includes("{ext}");
  const filled = template.replaceAll("{n}", String(number));
  if (hasExtension) return filled.replace(/(\.?)\{ext\}/g, `${numbered}$1${extension}`);
  return `${filled}${numbered}.${extension}`;
}
