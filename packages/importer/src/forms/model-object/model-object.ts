import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { hasTopLevelKey } from "../../positions/top-level-keys.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { readModelSchema } from "./read-model-schema.js";

/** What the document of one server that runs a model has, and no other API's. */
const serverSchema = /"PredictionRequest"\s*:/;
const serverTitle = /"title"\s*:\s*"Cog"/;
const inputTitle = /"title"\s*:\s*"Input"/;

/**
 * What a model says of itself, as model hosts publish it. It documents no operation: it is laid under the pages that
 * are about the model.
 */
export const modelObject: Form = {
  name: "model-object",
  recognises: ({ text }: SourceFile): boolean =>
    hasTopLevelKey(text, ["openapi_schema"]) ||
    (text.includes('"openapi_schema"') && hasTopLevelKey(text, ["latest_version"])) ||
    (serverTitle.test(text) && serverSchema.test(text) && hasTopLevelKey(text, ["openapi"])) ||
    (inputTitle.test(text) &&
      !hasTopLevelKey(text, ["openapi", "swagger", "paths"]) &&
      hasTopLevelKey(text, ["properties"])),
  read: (file: SourceFile, diagnostics: Diagnostics): FileReading => {
    const schema = readModelSchema(file, diagnostics);
    return { pages: [], ...(schema === undefined ? {} : { models: [schema] }) };
  },
};
