import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { firstPointer } from "../document/places.js";
import { referencePointer, resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { saysSomething } from "../finish/output-files.js";
import { contentShape } from "../lifecycle/answer-content.js";
import { inferSchema } from "../merge/schemas/infer-schema.js";
import { EvidenceFinder } from "./find-evidence.js";
import { jsonPath } from "./json-path.js";
import { suggestSharedOutputs } from "./shared-outputs.js";
import type { Suggestion } from "./suggestion.js";

/**
 * Outputs with an example as evidence: a response that names the model itself and contains an output. A response of
 * another model, pasted into the page, is not evidence.
 */
export function suggestOutputs(document: JsonObject, sources: readonly SourceFile[]): Suggestion[] {
  const named = suggestNamedOutputs(document, sources);
  const proposed = new Set(named.map(({ action }) => action.target));
  return [...named, ...suggestSharedOutputs(document, sources, proposed)];
}

/** Outputs of responses that name their model. */
function suggestNamedOutputs(document: JsonObject, sources: readonly SourceFile[]): Suggestion[] {
  const finder = new EvidenceFinder(sources);
  const shown = shownOutputs(document);
  return arrayMember(document, "x-corsac-models").flatMap((model) => {
    const id = textMember(model, "id") ?? "";
    const reference = textMember(objectMember(objectMember(model, "output"), "schema"), "$ref") ?? "";
    const pointer = referencePointer(reference);
    const found = shown.find((one) => one.model === id);
    if (!isJsonObject(model) || found === undefined || pointer === undefined) return [];
    if (saysSomething(document, resolveSchema(document, { $ref: reference }))) return [];
    const place = pointerSegments(pointer);
    const evidence = finder.find("output", found.operation, found.field);
    const suggestion: Suggestion = {
      about: "output",
      subject: `the output of ${id}`,
      action: {
        target: jsonPath(place),
        description: `The example answer of ${id} shows it${evidence === undefined ? "" : ` (${evidence.file}:${evidence.line})`}.`,
        update: inferSchema(found.output),
      },
      evidence: evidence === undefined ? [] : [evidence],
      complete: true,
    };
    return [suggestion];
  });
}

interface ShownOutput {
  model: string;
  output: JsonValue;
  field: string;
  operation: JsonObject;
}

/** The outputs in all example responses that name their model. */
function shownOutputs(document: JsonObject): ShownOutput[] {
  return listOperations(document).flatMap(({ operation }) => {
    const content = successContent(document, operation);
    const fields = content === undefined ? undefined : contentShape(document, content)?.fields;
    const outputPointer = firstPointer(fields?.output);
    const modelPointer = firstPointer(fields?.model);
    if (content === undefined || outputPointer === undefined || modelPointer === undefined) return [];
    return contentExamples(content).flatMap((example): ShownOutput[] => {
      const model = valueAtPointer(example, modelPointer);
      const output = valueAtPointer(example, outputPointer);
      if (typeof model !== "string" || output === undefined || output === null || output === "") return [];
      const field = outputPointer.slice(outputPointer.lastIndexOf("/") + 1);
      return [{ model: model.replace(/:.*$/, ""), output, field, operation }];
    });
  });
}
