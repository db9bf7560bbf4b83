import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { isJsonObject } from "../../document/json-values.js";
import { readWholeJson } from "../../positions/read-whole-json.js";
import { SourceText } from "../../positions/source-text.js";
import { hasTopLevelKey } from "../../positions/top-level-keys.js";
import type { Form } from "../form.js";
import { openApiReading } from "../openapi/openapi-reading.js";
import type { FileReading } from "../page.js";

const places = ["/latest_version/openapi_schema", "/openapi_schema"];

/**
 * The document of a model's server, embedded in the model object that its host publishes. It is read as an API only if
 * no page is about the model; otherwise `modelObject` reads the same file.
 */
export const servedModel: Form = {
  name: "served-model",
  recognises: ({ text }: SourceFile): boolean =>
    text.includes('"openapi_schema"') && hasTopLevelKey(text, ["latest_version", "openapi_schema"]),
  read: (file: SourceFile, diagnostics: Diagnostics): FileReading => {
    const tree = readWholeJson(new SourceText(file), phrase`The document`, diagnostics);
    const inner = places.map((place) => tree?.get(place)).find((one) => isJsonObject(one?.value));
    return inner === undefined ? { pages: [] } : openApiReading(inner, diagnostics);
  },
};
