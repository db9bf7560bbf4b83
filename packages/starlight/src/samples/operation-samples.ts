import type { LocatedOperation } from "../document/operations.js";
import { type CallContext, callSamples, operationRequest, type SampleBody } from "./call-samples.js";
import type { ModelSample } from "./model-samples.js";
import { hasSnippets, type SampleLanguage, snippet } from "./snippets.js";

/** The context for the samples of an operation on its page. */
export interface OperationSampleContext extends CallContext {
  languages: readonly SampleLanguage[];
}

/** The samples of an operation on its page: those of {@link callSamples}, and the languages of the site. */
export function operationSamples(
  context: OperationSampleContext,
  located: LocatedOperation,
  body: SampleBody | undefined,
): ModelSample[] {
  const request = operationRequest(context, located, body);
  const fetchSample = hasSnippets(request) ? snippet(request, "javascript") : undefined;
  const others = hasSnippets(request)
    ? context.languages.flatMap((language) => snippet(request, language) ?? [])
    : [];
  return [
    ...(context.hasClient || fetchSample === undefined
      ? []
      : [{ label: "TypeScript", language: "ts", code: fetchSample.code }]),
    ...callSamples(context, located, body),
    ...others,
  ];
}
