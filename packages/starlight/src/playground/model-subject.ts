import { defineModel } from "@corsac/core";
import type { Phrases } from "../phrases/english.js";
import type { ModelPlaygroundData } from "./data/playground-data.js";
import { followSamples } from "./form/follow-samples.js";
import { formFields } from "./form/form-fields.js";
import type { Subject } from "./subject.js";

/** A model as the subject of a playground. */
export function modelSubject(
  data: ModelPlaygroundData,
  { language, phrases }: { language: string; phrases: Phrases },
): Subject {
  const model = defineModel({ ...data.model, service: data.service });
  const documented = data.document["x-corsac-models"]?.[0];
  return {
    kind: "model",
    document: data.document,
    schema: model.input.schema,
    fields: formFields(model, data.document, language),
    model,
    complete: (input) => input,
    samples: (input) =>
      documented === undefined ? [] : followSamples({ ...data, phrases }, documented, input),
    async run(request) {
      const { runModel } = await import("./run/run-model.js");
      return runModel(model, request);
    },
  };
}
