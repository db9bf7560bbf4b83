import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts, responseParts } from "../schema-parts.js";

const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

export const minimumOverMaximum: PageRule = (page) =>
  [...requestParts(page), ...responseParts(page)].flatMap(({ schema, whole, pointer, label }) =>
    bounds.flatMap(([lower, upper]) => {
      const [least, most] = [schema[lower], schema[upper]];
      if (typeof least !== "number" || typeof most !== "number" || least <= most) return [];
      const message = `${label} has the ${lower} ${least} and the ${upper} ${most}: no value is allowed`;
      return [finding("minimum-over-maximum", message, whole.at(pointer))];
    }),
  );
