import { phrase } from "../../diagnostics/message.js";
import { member } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { modelFields } from "../../merge/models/field-names.js";
import { isNamedBy } from "../../merge/models/offer-names.js";
import type { PageRule } from "../page-rule.js";

/** An example response that names a model which the page does not offer belongs to that other model. */
export const foreignResponseExample: PageRule = (page) => {
  const ids = page.offers.map(({ id }) => id);
  if (ids.length === 0) return [];
  return page.responses.flatMap(({ contents }) =>
    contents.flatMap(({ examples }) =>
      examples.flatMap(({ value }) =>
        modelFields.flatMap((field) => {
          const named = member(value.value, field);
          if (
            typeof named !== "string" ||
            named === "" ||
            page.offers.some((offer) => isNamedBy(offer, named))
          )
            return [];
          const message = phrase`The response example is an answer of ${named}, the page is about ${ids}`;
          return [finding("foreign-response-example", message, value.at(`/${field}`))];
        }),
      ),
    ),
  );
};
