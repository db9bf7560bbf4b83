import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { type PreparedPage, takesBody } from "../../merge/pages/prepared-page.js";
import { type EchoedInput, echoedInputs, foreignInputs, ownerOf, sameFields } from "../echoed-input.js";
import type { PageRule } from "../page-rule.js";

/** A page without its own input serves every model, but its schema may describe the inputs of only one. */
export const narrowedResponseSchema: PageRule = (page, pages) => {
  if (takesBody(page) || page.offers.length > 0) return [];
  const pasted = pastedOn(pages);
  if (pasted.length === 0) return [];
  return echoedInputs(page)
    .filter((echo) => pasted.some((other) => sameFields(other, echo)))
    .map((echo) => {
      const owner = ownerOf(echo, pages);
      const whose = owner === undefined ? "" : phrase`; these are the inputs of ${owner}`;
      const message = phrase`The response's "${echo.name}" requires ${echo.fields}, but answers about any model come here${whose}`;
      return finding("narrowed-response-schema", message, echo.location);
    });
};

/** The pasted inputs of all pages, computed once. */
const known = new WeakMap<readonly PreparedPage[], EchoedInput[]>();

function pastedOn(pages: readonly PreparedPage[]): EchoedInput[] {
  const found = known.get(pages) ?? pages.flatMap(foreignInputs);
  known.set(pages, found);
  return found;
}
