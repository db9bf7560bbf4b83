import { buildDocument, type ServiceSource } from "../build-document.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { type Documentation, readDocumentation } from "../read-documentation.js";
import { suggestLifecycles } from "./suggest-lifecycles.js";
import { suggestOutputs } from "./suggest-outputs.js";
import { suggestRepairs } from "./suggest-repairs.js";
import { suggestStreams } from "./suggest-streams.js";
import type { Suggestion, Suggestions } from "./suggestion.js";

/**
 * Overlay actions with evidence on the pages of a service: lifecycles, outputs and streams, and the missing facts.
 * Facts that the service's overlay already declares are not proposed. Roles of fields are derived from the finished
 * document every time, so none are proposed.
 */
export function suggestActions(source: ServiceSource): Suggestions {
  const { document, names } = beforeFinishing(source);
  const lifecycles = suggestLifecycles(document, source.pages, names);
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

/** Overlay actions for faults with only one possible repair, which `corsac lint --fix` applies. */
export function fixActions(source: ServiceSource): Suggestion[] {
  return suggestRepairs(beforeFinishing(source).document);
}

/** The document that an overlay's actions are applied to, after the existing ones. */
function beforeFinishing(source: ServiceSource): Pick<Documentation, "document" | "names"> {
  const { names } = buildDocument(source);
  const { document } = readDocumentation(source.pages, { service: source.name, names });
  if (source.overlay !== undefined) applyOverlay(document, source.overlay, new Diagnostics());
  return { document, names };
}
