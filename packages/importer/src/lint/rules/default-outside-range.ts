import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";

export const defaultOutsideRange: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer, label }) => {
    const { default: fallback, minimum, maximum } = schema;
    if (typeof fallback !== "number") return [];
    const tooSmall = typeof minimum === "number" && fallback < minimum;
    const tooLarge = typeof maximum === "number" && fallback > maximum;
    if (!tooSmall && !tooLarge) return [];
    const bound = tooSmall ? `below its minimum ${minimum}` : `above its maximum ${maximum}`;
    return [
      finding("default-outside-range", `${label} has the default ${fallback}, ${bound}`, whole.at(pointer)),
    ];
  });
