import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { hasTopLevelKey } from "../../positions/top-level-keys.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { readModelSchema } from "./read-model-schema.js";

/** Parts that only the document of a model's server has. */
const serverSchema = /"PredictionRequest"\s*:/;
const serverTitle = /"title"\s*:\s*"Cog"/;
/** A model's schemas only: `{ "Input": { "type": "object", … }, "Output": { … } }`. */
const inputSchema = /"Input"\s*:\s*\{[^{}]*"(?:type"\s*:\s*"object"|properties"\s*:)/;
const inputTitle = /"title"\s*:\s*"Input"/;

/**
 * A model's own schema, as published by model hosts. It documents no operation: it supplements the pages about the
 * model.
 */
export const modelObject: Form = {
  name: "model-object",
  recognises: ({ text }: SourceFile): boolean =>
    hasTopLevelKey(text, ["openapi_schema"]) ||
    (text.includes('"openapi_schema"') && hasTopLevelKey(text, ["latest_version"])) ||
    (serverTitle.test(text) && serverSchema.test(text) && hasTopLevelKey(text, ["openapi"])) ||
    (hasTopLevelKey(text, ["Input"]) &&
      inputSchema.test(text) &&
      !hasTopLevelKey(text, ["openapi", "swagger", "paths", "components"])) ||
    (inputTitle.test(text) &&
      !hasTopLevelKey(text, ["openapi", "swagger", "paths"]) &&
      hasTopLevelKey(text, ["properties"])),
  read: (file: SourceFile, diagnostics: Diagnostics): FileReading => {
    const schema = readModelSchema(file, diagnostics);
    return { pages: [], ...(schema === undefined ? {} : { models: [schema] }) };
  },
};
