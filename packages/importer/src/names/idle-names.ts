import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, member, objectMember, textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { finding } from "../findings/finding.js";
import { readYaml } from "../positions/yaml-source.js";

/**
 * Reports entries of names.yaml that name no model and no operation of the document. The other sections remember what was read
 * before, and are not looked at.
 */
export function reportIdleNames(document: JsonObject, file: SourceFile, diagnostics: Diagnostics): void {
  const source = readYaml(file);
  const known = {
    models: arrayMember(document, "x-corsac-models").flatMap((model) => textMember(model, "id") ?? []),
    operations: listOperations(document).map(({ method, path }) => `${method.toUpperCase()} ${path}`),
  };
  const found = (["models", "operations"] as const).flatMap((section) =>
    Object.keys(objectMember({ [section]: member(source.value, section) ?? {} }, section))
      .filter((key) => !known[section].includes(key))
      .map((key) => {
        const what = section === "models" ? "model" : "operation";
        const made = finding(
          "names-unused",
          `There is no ${what} ${JSON.stringify(key)} that this entry names.`,
          source.locate([section, key], "key"),
        );
        const near = didYouMean(key, known[section]);
        return near === undefined ? made : { ...made, hint: `${near} ${made.hint}` };
      }),
  );
  diagnostics.report(...found);
}
