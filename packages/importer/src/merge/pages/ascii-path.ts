import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { finding } from "../../findings/finding.js";
import type { Page, PageParameter } from "../../forms/page.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";

/**
 * Gives path parameters ASCII names: what is ASCII in the name stays (`{任务id}` → `{id}`); a name that has nothing of
 * it becomes `parameter`, with a number where that is taken. A parameter of the path that is not documented is added,
 * one that is documented but not in the path is taken out: both are reported.
 */
export function asciiPath(page: Page, diagnostics: Diagnostics): Pick<Page, "path" | "parameters"> {
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  const text = page.path.text.replace(/\{([^{}/]*)\}/g, (_, original: string) => {
    const name = asciiName(original, taken);
    taken.add(name);
    renamed.set(original, name);
    if (name !== original) {
      const message = `The path parameter {${original}} is called {${name}} in the document`;
      diagnostics.report(finding("non-ascii-name", message, page.path.location));
    }
    return `{${name}}`;
  });
  const parameters = page.parameters.flatMap((parameter): PageParameter[] => {
    if (parameter.in !== "path") return [parameter];
    const name = renamed.get(parameter.name);
    if (name === undefined) {
      const message = `The page documents a path parameter "${parameter.name}" that ${page.path.text} does not have`;
      diagnostics.report(finding("path-parameter-mismatch", message, parameter.location));
      return [];
    }
    return [name === parameter.name ? parameter : { ...parameter, name, originalName: parameter.name }];
  });
  for (const [original, name] of renamed) {
    if (parameters.some((parameter) => parameter.in === "path" && parameter.name === name)) continue;
    const message = `The path has {${original}}, but the page does not document that parameter; it is taken to be text`;
    diagnostics.report(finding("path-parameter-mismatch", message, page.path.location));
    parameters.push(undocumented(page, name, original));
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
