import { buildDocument, type ServiceSource } from "../build-document.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { readDocumentation } from "../read-documentation.js";
import { suggestLifecycles } from "./suggest-lifecycles.js";
import { suggestOutputs } from "./suggest-outputs.js";
import { suggestRepairs } from "./suggest-repairs.js";
import { suggestStreams } from "./suggest-streams.js";
import type { Suggestion, Suggestions } from "./suggestion.js";

/**
 * Overlay actions that the pages of a service prove: lifecycles, outputs and streams, each with its evidence, and what stays
 * unproved. What the service's overlay says already is not proposed. Which field plays which role is derived from the
 * finished document every time, so there is nothing to propose.
 */
export function suggestActions(source: ServiceSource): Suggestions {
  const document = beforeFinishing(source);
  const lifecycles = suggestLifecycles(document, source.pages);
  const streams = suggestStreams(document, source.pages);
  return {
    suggestions: [
      ...lifecycles.suggestions,
      ...suggestOutputs(document, source.pages),
      ...streams.suggestions,
    ],
    missing: [...lifecycles.missing, ...streams.missing],
  };
}

/** Overlay actions that repair what has one right answer only: what `corsac lint --fix` applies. */
export function fixActions(source: ServiceSource): Suggestion[] {
  return suggestRepairs(beforeFinishing(source));
}

/** What an overlay's actions are applied to, after those there are. */
function beforeFinishing(source: ServiceSource): ReturnType<typeof readDocumentation>["document"] {
  const { names } = buildDocument(source);
  const { document } = readDocumentation(source.pages, { service: source.name, names });
  if (source.overlay !== undefined) applyOverlay(document, source.overlay, new Diagnostics());
  return document;
}
