import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { foreignInputs, ownerOf, ownFields, sameFields } from "../echoed-input.js";
import type { PageRule } from "../page-rule.js";

/**
 * Many responses repeat the request's input. Where the response's schema has fields there that the page's own input
 * does not have, the schema was pasted from the page of another model.
 */
export const pastedResponseSchema: PageRule = (page, pages) =>
  foreignInputs(page).map((echo) => {
    const ids = page.offers.map(({ id }) => id);
    const own = ownFields(page, echo.name);
    const foreign = echo.fields.filter((field) => !own.has(field));
    const owner = ownerOf(echo, pages);
    const same = pages.filter((other) =>
      foreignInputs(other).some((echoed) => sameFields(echoed, echo)),
    ).length;
    const facts = page.offers.length > 1 ? phrase`${ids} do not take` : phrase`${ids} does not take`;
    const whose = owner === undefined ? "" : phrase`; these are the inputs of ${owner}`;
    const others = same > 1 ? phrase`; ${same} pages have this schema by mistake` : "";
    const message = phrase`The response's "${echo.name}" describes ${foreign}, which ${facts}${whose}${others}`;
    return finding("pasted-response-schema", message, echo.location);
  });
