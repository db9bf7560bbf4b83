import { arrayMember, member, sameJson } from "../../document/json-values.js";
import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";

export const defaultOutsideEnum: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer, label }) => {
    const fallback = member(schema, "default");
    const values = arrayMember(schema, "enum");
    if (fallback === undefined || values.length === 0 || values.some((value) => sameJson(value, fallback)))
      return [];
    const message = `${label} has the default ${JSON.stringify(fallback)}, which is not among its ${values.length} values`;
    return [finding("default-outside-enum", message, whole.at(pointer))];
  });
