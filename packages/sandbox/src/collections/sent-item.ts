import { isJsonObject, type JsonObject, jsonObject, setProperty } from "../document/contract.js";
import type { Asked } from "../requests/asked.js";
import type { SentFile } from "../requests/sent-file.js";

/** Names of the properties of an uploaded file. */
const factNames: Readonly<Record<string, (file: SentFile) => string | number>> = {
  bytes: ({ bytes }) => bytes.byteLength,
  size: ({ bytes }) => bytes.byteLength,
  filesize: ({ bytes }) => bytes.byteLength,
  filename: ({ name }) => name,
  originalname: ({ name }) => name,
  contenttype: ({ mediaType }) => mediaType,
  mimetype: ({ mediaType }) => mediaType,
  mediatype: ({ mediaType }) => mediaType,
};

/**
 * The item that a request adds to a collection: the members of its body, and the uploaded file. Responses do not
 * contain the file, only its properties if their schema has them.
 */
export function sentItem(
  { body, files }: Asked,
  schema: JsonObject,
): { sent: JsonObject; file: SentFile | undefined } {
  const sent: JsonObject = isJsonObject(body) ? { ...body } : {};
  const [file] = files;
  for (const { field } of files) delete sent[field];
  if (!file) return { sent, file };
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const fact = factNames[name.toLowerCase().replaceAll(/[-_]/g, "")]?.(file);
    const types = [jsonObject(property)["type"]].flat();
    const suits = types.some(
      (type) => type === typeof fact || (type === "integer" && typeof fact === "number"),
    );
    if (fact !== undefined && suits && sent[name] === undefined) setProperty(sent, name, fact);
  }
  return { sent, file };
}
