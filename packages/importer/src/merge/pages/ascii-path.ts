import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import type { Page, PageParameter } from "../../forms/page.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";

/**
 * Gives path parameters ASCII names: the ASCII part of the name is kept (`{任务id}` → `{id}`); a name without an ASCII
 * part becomes `parameter`, with a number where that is taken. A parameter that occurs in the path more than once gets
 * a name for each occurrence, as OpenAPI requires. A path parameter that is not documented is added; one that is
 * documented but not in the path is removed. All changes are reported.
 */
export function asciiPath(page: Page, diagnostics: Diagnostics): Pick<Page, "path" | "parameters"> {
  const taken = new Set<string>();
  const renamed = new Map<string, string[]>();
  const text = page.path.text.replace(/\{([^{}/]*)\}/g, (_, original: string) => {
    const name = asciiName(original, taken);
    taken.add(name);
    const before = renamed.get(original);
    renamed.set(original, [...(before ?? []), name]);
    if (before !== undefined) {
      const message = phrase`The path has {${original}} more than once, OpenAPI has a parameter once; here it is called {${name}}`;
      diagnostics.report(finding("repaired-declaration", message, page.path.location));
    } else if (name !== original) {
      const message = phrase`The path parameter {${original}} is called {${name}} in the document`;
      diagnostics.report(finding("non-ascii-name", message, page.path.location));
    }
    return `{${name}}`;
  });
  const parameters = page.parameters.flatMap((parameter): PageParameter[] => {
    if (parameter.in !== "path") return [parameter];
    const names = renamed.get(parameter.name);
    if (names === undefined) {
      const message = phrase`The page documents a path parameter "${parameter.name}" that ${page.path.text} does not have`;
      diagnostics.report(finding("path-parameter-mismatch", message, parameter.location));
      return [];
    }
    return names.map((name) =>
      name === parameter.name ? parameter : { ...parameter, name, originalName: parameter.name },
    );
  });
  for (const [original, names] of renamed) {
    const name = names[0] ?? original;
    if (parameters.some((parameter) => parameter.in === "path" && parameter.name === name)) continue;
    const message = phrase`The path has {${original}}, but the page does not document that parameter; it is taken to be text`;
    diagnostics.report(finding("path-parameter-mismatch", message, page.path.location));
    parameters.push(...names.map((one) => undocumented(page, one, original)));
  }
  return { path: { ...page.path, text }, parameters };
}

function asciiName(original: string, taken: ReadonlySet<string>): string {
  const ascii = original.replace(/[^\w.-]+/g, "_").replace(/^[_.-]+|[_.-]+$/g, "");
  const base = ascii === "" ? "parameter" : ascii;
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`;
  return name;
}

function undocumented(page: Page, name: string, original: string): PageParameter {
  const { location } = page.path;
  const source = new SourceText({ path: location.file, text: "" });
  return {
    name,
    in: "path",
    required: true,
    schema: new SourcedValue({ type: "string" }, source, new Map()),
    ...(name === original ? {} : { originalName: original }),
    location,
  };
}
