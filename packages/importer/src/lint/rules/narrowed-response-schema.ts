import { finding } from "../../findings/finding.js";
import { type PreparedPage, takesBody } from "../../merge/pages/prepared-page.js";
import { type EchoedInput, echoedInputs, foreignInputs, ownerOf, sameFields } from "../echoed-input.js";
import type { PageRule } from "../page-rule.js";

/** A page without an input of its own answers for every model, yet its schema may describe one model's inputs. */
export const narrowedResponseSchema: PageRule = (page, pages) => {
  if (takesBody(page) || page.offers.length > 0) return [];
  const pasted = pastedOn(pages);
  if (pasted.length === 0) return [];
  return echoedInputs(page)
    .filter((echo) => pasted.some((other) => sameFields(other, echo)))
    .map((echo) => {
      const owner = ownerOf(echo, pages);
      const message =
        `The response's "${echo.name}" requires ${echo.fields.join(", ")}, but answers about any model come here` +
        (owner === undefined ? "" : `; these are the inputs of ${owner}`);
      return finding("narrowed-response-schema", message, echo.location);
    });
};

/** What was pasted on any of the pages, looked for once. */
const known = new WeakMap<readonly PreparedPage[], EchoedInput[]>();

function pastedOn(pages: readonly PreparedPage[]): EchoedInput[] {
  const found = known.get(pages) ?? pages.flatMap(foreignInputs);
  known.set(pages, found);
  return found;
}
