import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, member, objectMember, textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { advised, finding } from "../findings/finding.js";
import { readYaml } from "../positions/yaml-source.js";
import { emptyNames, modelName } from "./names.js";
import { operationCandidates } from "./operation-candidates.js";

/**
 * Reports handwritten entries in names.yaml that name no model and no operation of the document. Generated names stay
 * when a page is removed, and the other sections record earlier readings: both are not checked.
 */
export function reportIdleNames(document: JsonObject, file: SourceFile, diagnostics: Diagnostics): void {
  const source = readYaml(file);
  const known = {
    models: arrayMember(document, "x-corsac-models").flatMap((model) => textMember(model, "id") ?? []),
    operations: listOperations(document).map(({ method, path }) => `${method.toUpperCase()} ${path}`),
  };
  const found = (["models", "operations"] as const).flatMap((section) =>
    Object.entries(objectMember({ [section]: member(source.value, section) ?? {} }, section))
      .filter(([key, name]) => !known[section].includes(key) && !isCoined(section, key, name))
      .map(([key]) => {
        const what = section === "models" ? phrase`model` : phrase`operation`;
        const made = finding(
          "names-unused",
          phrase`There is no ${what} ${JSON.stringify(key)} that this entry names.`,
          source.locate([section, key], "key"),
        );
        const near = didYouMean(key, known[section]);
        return near === undefined
          ? made
          : { ...made, ...advised(phrase`${near} Correct the entry, or remove it.`) };
      }),
  );
  diagnostics.report(...found);
}

/** Whether a name equals the generated one: it is not handwritten, and is kept in case the page returns. */
function isCoined(section: "models" | "operations", key: string, name: JsonValue): boolean {
  if (section === "models") return modelName(key, emptyNames()) === withoutNumber(name);
  const [method = "", path = ""] = key.split(" ", 2);
  return operationCandidates(method.toLowerCase(), path, "").includes(withoutNumber(name));
}

/** `paint_2` → `paint`: removes the number of a name that was taken. */
const withoutNumber = (name: JsonValue): string => String(name).replace(/_\d+$/, "");
