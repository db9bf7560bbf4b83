import { phrase } from "../../diagnostics/message.js";
import { member, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { outputFields } from "../../merge/models/field-names.js";
import type { PageRule } from "../page-rule.js";

/** The schema was generated from the response to a create, whose output was still null. */
export const nullTypedOutput: PageRule = (page) =>
  page.responses.flatMap(({ contents }) =>
    contents.flatMap(({ schema }) =>
      outputFields.flatMap((name) => {
        const output = member(objectMember(schema?.value, "properties"), name);
        if (schema === undefined || member(output, "type") !== "null") return [];
        const message = phrase`The response's "${name}" is documented as null`;
        return [finding("null-typed-output", message, schema.at(`/properties/${name}`))];
      }),
    ),
  );
