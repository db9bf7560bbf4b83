import { strings } from "../../document/json-values.js";
import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";
import { isOfType } from "../value-violations.js";

export const defaultOfWrongType: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer, label }) => {
    const { default: fallback, type } = schema;
    const types = typeof type === "string" ? [type] : strings(type);
    if (fallback === undefined || types.length === 0 || types.some((name) => isOfType(fallback, name)))
      return [];
    const message = `${label} is ${types.join(" or ")}, but its default is ${JSON.stringify(fallback)}`;
    return [finding("default-of-wrong-type", message, whole.at(pointer))];
  });
