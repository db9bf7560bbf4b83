import { phrase } from "../../diagnostics/message.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageRule } from "../page-rule.js";

/** An example without any member of the response's schema was pasted from another operation. */
export const pastedResponseExample: PageRule = (page) =>
  page.responses.flatMap(({ contents }) =>
    contents.flatMap(({ schema, examples }) => {
      const known = Object.keys(objectMember(schema?.value, "properties"));
      if (known.length === 0) return [];
      return examples.flatMap(({ name, value }) => {
        const shown = isJsonObject(value.value) ? Object.keys(value.value) : [];
        if (shown.length === 0 || shown.some((key) => known.includes(key))) return [];
        const label =
          name === undefined ? phrase`A response example` : phrase`The response example "${name}"`;
        const message = phrase`${label} (${shown.slice(0, 4)}) shares no field with the response's schema (${known.slice(0, 4)} …)`;
        return [finding("pasted-response-example", message, value.valueAt())];
      });
    }),
  );
