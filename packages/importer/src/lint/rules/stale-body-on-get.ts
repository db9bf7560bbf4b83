import { phrase } from "../../diagnostics/message.js";
import { objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { takesBody } from "../../merge/pages/prepared-page.js";
import type { PageRule } from "../page-rule.js";

/** A body on a GET was copied with the page from another operation. */
export const staleBodyOnGet: PageRule = (page) => {
  if (takesBody(page) || page.body === undefined) return [];
  if (page.body.contents.every(({ schema, examples }) => schema === undefined && examples.length === 0))
    return [];
  const fields = page.body.contents.flatMap(({ schema }) =>
    Object.keys(objectMember(schema?.value, "properties")),
  );
  const shown = fields.length > 4 ? phrase`${fields.slice(0, 4)} …` : fields;
  const several =
    fields.length === 1
      ? phrase`a request body of 1 field (${shown})`
      : phrase`a request body of ${fields.length} fields (${shown})`;
  const what = fields.length === 0 ? phrase`a request body` : several;
  const message = phrase`${page.method.toUpperCase()} ${page.path.text} shows ${what}; it is not part of the document`;
  return [finding("stale-body-on-get", message, page.body.location)];
};
