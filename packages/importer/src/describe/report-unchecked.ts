import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { finding } from "../findings/finding.js";
import { uncheckedRules } from "./describe-models.js";

/** The maximum number of positions that a finding lists. */
const shown = 10;

/**
 * Reports the input rules that the client does not check as one finding: by keyword, each with the models and the
 * positions in their input schemas. Reports nothing if the client checks all of them.
 */
export function reportUnchecked(document: JsonObject, diagnostics: Diagnostics): void {
  const places = new Map<string, string[]>();
  for (const { model, keyword, pointer } of uncheckedRules(document)) {
    const place = pointer === "" ? model.slug : `${model.slug} ${pointer}`;
    const known = places.get(keyword);
    if (known === undefined) places.set(keyword, [place]);
    else if (!known.includes(place)) known.push(place);
  }
  if (places.size === 0) return;
  const list = [...places].map(([keyword, all]) => {
    const more = all.length > shown ? phrase` and ${all.length - shown} more` : "";
    return phrase`${keyword} (${all.slice(0, shown)}${more})`;
  });
  diagnostics.report(
    finding(
      "unchecked-keyword",
      phrase`The client does not check ${list.reduce((before, one) => phrase`${before}; ${one}`)}`,
    ),
  );
}
